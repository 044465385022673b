import type {
  AnnexDifference,
  PlanDifference,
  TableDifference,
} from '../../../engine/compare/plan-difference.js'
import { formatOfAnnex, type Format } from '../../../engine/format/format.js'
import type { Activity } from '../../../engine/plan/plan.js'
import {
  placed,
  placeInWorkbook,
  type PlacedActivity,
  type PlaceInWorkbook,
} from '../../../engine/plan/understood.js'
import { rowLabel } from '../../../engine/rules/place.js'
import type { ActivityChange } from '../../../engine/compare/plan-difference.js'
import type { SheetDifference } from '../../../engine/compare/sheet-difference.js'
import type { ComparedFile } from './compared-file.js'
import { nothingChanged, otherIn, type Comparison, type OtherIn } from './comparison.js'

/** One of the two files, as the JSON contract carries it. */
interface FileInJson {
  readonly file: string
  readonly sha256: string
  readonly format: string | null
  readonly dependencia: string | null
  readonly vigencia: number | null
  readonly activities: number
}

interface ChangeInJson extends Omit<ActivityChange, 'before' | 'after'> {
  /** the activity in words, as it is now */
  readonly activity: string
  readonly before: PlaceInWorkbook
  readonly after: PlaceInWorkbook
}

interface TableInJson {
  readonly added: readonly PlacedActivity[]
  readonly removed: readonly PlacedActivity[]
  readonly changed: readonly ChangeInJson[]
  readonly moved: readonly Omit<ChangeInJson, 'columns' | 'number' | 'section' | 'moved'>[]
  readonly unchanged: number
}

/** The document that `diferencias --json` prints (contract `cotejo/difference@1`). */
export interface DifferenceDocument {
  readonly schema: 'cotejo/difference@1'
  readonly before: FileInJson
  readonly after: FileInJson
  readonly identicalBytes: boolean
  readonly changed: boolean
  /** in what they are not the same plan; empty where they are */
  readonly otherPlan: readonly OtherIn[]
  /** null where one of the two is no plan of a known format */
  readonly plan:
    | (TableInJson &
        Pick<PlanDifference, 'facts' | 'headings'> & {
          readonly annexes: readonly (TableInJson & Pick<AnnexDifference, 'key' | 'title'>)[]
        })
    | null
  /** cell by cell, all sheets, those of the plan too */
  readonly sheets: readonly SheetDifference[]
}

/** A comparison as JSON. */
export function differenceDocument(comparison: Comparison): DifferenceDocument {
  const { before, after, plan, sheets } = comparison
  return {
    schema: 'cotejo/difference@1',
    before: fileInJson(before),
    after: fileInJson(after),
    identicalBytes: before.sha256 === after.sha256,
    changed: !nothingChanged(comparison),
    otherPlan: otherIn(comparison),
    plan: plan && planInJson(plan.difference, plan.format),
    sheets,
  }
}

function fileInJson({ file, sha256, plan }: ComparedFile): FileInJson {
  return {
    file,
    sha256,
    format: plan?.format.id ?? null,
    dependencia: plan?.plan.dependencia ?? null,
    vigencia: plan?.plan.vigencia ?? null,
    activities: plan?.plan.activities.length ?? 0,
  }
}

function planInJson(difference: PlanDifference, format: Format): DifferenceDocument['plan'] {
  return {
    facts: difference.facts,
    headings: difference.headings,
    ...tableInJson(difference, format),
    annexes: difference.annexes.flatMap(({ key, title, ...table }) => {
      const annex = format.annexes.find((one) => one.key === key)
      return annex ? [{ key, title, ...tableInJson(table, formatOfAnnex(format, annex)) }] : []
    }),
  }
}

function tableInJson(
  { added, removed, changed, moved, unchanged }: TableDifference,
  format: Format,
): TableInJson {
  const row = (activity: Activity): PlacedActivity => placed(activity, format)
  return {
    added: added.map(row),
    removed: removed.map(row),
    changed: changed.map(({ before, after, ...change }) => ({ ...places(before, after, format), ...change })),
    moved: moved.map(({ before, after }) => places(before, after, format)),
    unchanged,
  }
}

function places(before: Activity, after: Activity, format: Format): TableInJson['moved'][number] {
  return { activity: rowLabel(after, format), before: placeInWorkbook(before), after: placeInWorkbook(after) }
}
