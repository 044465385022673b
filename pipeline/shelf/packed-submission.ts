import type { PlanVerdict, Verdict } from '../../engine/check.js'
import type { Finding, NotEvaluated } from '../../engine/findings/finding.js'
import { formatOfAnnex, type Format } from '../../engine/format/format.js'
import type { Activity, Plan } from '../../engine/plan/plan.js'
import type { Note } from '../../engine/workbook/workbook.js'
import { ownersOf } from '../consolidate/claims.js'
import { fingerprint } from '../consolidate/content.js'
import type { Sections } from '../cache/sections.js'
import type { PlanSubmission, Submission } from '../consolidate/submission.js'
import { ActivityHeads, packHeads, type HeadTexts } from './activity-heads.js'
import { ActivityPacker } from './activity-packer.js'
import { unpackDetail } from './activity-reader.js'
import { FindingHeads, packFindingHeads, type FindingTexts } from './finding-heads.js'
import { encodeFinding } from './finding-codec.js'
import { bytesOf, ownMemory } from './numbers.js'
import { PlanRecords } from './plan-records.js'
import { packTexts } from './records.js'
import { shapeRead, type RowShape } from './row-shape.js'
import { ShelvedActivity } from './shelved-activity.js'
import { ShelvedFinding } from './shelved-finding.js'
import type { Shelves } from './shelves.js'

type Row = Pick<Activity, 'sheet' | 'row' | 'lastRow' | 'section' | 'subcomponent' | 'number'>

/** The rows of another table of the plan. */
interface PackedAnnex {
  readonly shapes: readonly RowShape[]
  readonly rows: readonly (Row & { readonly detail: string })[]
}

/** The plan without its activities, its maps as lists. */
type PlanHead = Omit<Plan, 'activities' | 'annexes' | 'totals' | 'headers'> & {
  readonly activities: HeadTexts
  /** those of the activities */
  readonly shapes: readonly RowShape[]
  readonly annexes: readonly (readonly [string, PackedAnnex])[]
  readonly totals: readonly (Omit<Plan['totals'][number], 'totals'> & {
    readonly totals: readonly (readonly [string, { number: number; at: { row: number; column: number } }])[]
  })[]
  readonly headers: readonly (readonly [string, string])[]
}

interface PlanVerdictHead {
  readonly kind: 'plan'
  readonly fingerprint: string
  readonly plan: PlanHead
  readonly findings: FindingTexts
  readonly notEvaluated: readonly NotEvaluated[]
  readonly notes: readonly Note[]
  readonly modified: string | null
}

type VerdictHead = PlanVerdictHead | Exclude<Verdict, PlanVerdict>

/** Changes with every change of what is packed here: what another version packed is not read. */
export const PACKED = 6

const HEAD = 'head'
const ACTIVITY_HEADS = 'activity-heads'
const FINDING_HEADS = 'finding-heads'

/** What a file came to as runs of bytes, as processes hand it over and the cache keeps it. */
export function packVerdict(verdict: Verdict): Sections {
  if (verdict.kind !== 'plan') return new Map([[HEAD, utf8(JSON.stringify(verdict))]])
  const { plan, format, findings, notEvaluated, notes, modified } = verdict
  const { activities } = plan
  const heads = packHeads(plan, format)
  const found = packFindingHeads(findings, ownersOf(activities))
  const packer = new ActivityPacker(format)
  const rows = activities.map((activity) => packer.pack(activity))
  const head: PlanVerdictHead = {
    kind: 'plan',
    fingerprint: fingerprint(plan, format),
    plan: {
      ...plan,
      activities: heads.texts,
      shapes: packer.shapes,
      annexes: [...plan.annexes].map(([key, rows]) => [key, packAnnex(rows, annexFormat(format, key))]),
      totals: plan.totals.map((row) => ({ ...row, totals: [...row.totals] })),
      headers: [...plan.headers],
    },
    findings: found.texts,
    notEvaluated,
    notes,
    modified,
  }
  return new Map([
    [HEAD, utf8(JSON.stringify(head))],
    [ACTIVITY_HEADS, bytesOf(heads.columns)],
    [FINDING_HEADS, bytesOf(found.columns)],
    ...packTexts('activities', rows),
    ...packTexts('findings', findings.map(encodeFinding)),
  ])
}

function rowOf({ sheet, row, lastRow, section, subcomponent, number }: Activity): Row {
  return { sheet, row, lastRow, section, subcomponent, number }
}

function packAnnex(rows: readonly Activity[], format: Format): PackedAnnex {
  const packer = new ActivityPacker(format)
  const packed = rows.map((row) => ({ ...rowOf(row), detail: packer.pack(row) }))
  return { shapes: packer.shapes, rows: packed }
}

function readAnnex({ shapes, rows }: PackedAnnex, format: Format): Activity[] {
  const read = shapes.map((shape) => shapeRead(shape, format))
  return rows.map(({ detail, ...row }) => ({ ...row, ...unpackDetail(detail, read, row.row) }))
}

function annexFormat(format: Format, key: string): Format {
  return formatOfAnnex(
    format,
    format.annexes.find((annex) => annex.key === key)!,
  )
}

/**
 * What a file came to, its detail on the shelves of the run.
 * @param formats where the format of a plan is found
 */
export function submissionPacked(
  sections: Sections,
  { file, sha256 }: Pick<Submission, 'file' | 'sha256'>,
  formats: readonly Format[],
  shelves: Shelves,
): Submission {
  const verdict = JSON.parse(Buffer.from(sections.get(HEAD)!).toString('utf8')) as VerdictHead
  if (verdict.kind !== 'plan') return { file, sha256, verdict }
  const { plan: packed, findings: texts, fingerprint: print, ...rest } = verdict
  const { shapes, ...plan } = packed
  const format = formats.find(({ id }) => id === plan.format)!
  const heads = new Int32Array(ownMemory(sections.get(ACTIVITY_HEADS)!))
  const found = new Int32Array(ownMemory(sections.get(FINDING_HEADS)!))
  const records = new PlanRecords(
    shelves,
    sections,
    new ActivityHeads(heads, plan.activities, format, (text) => shelves.one(text)),
    new FindingHeads(found, texts),
    shapes.map((shape) => shapeRead(shape, format)),
  )
  const submission: PlanSubmission = {
    file,
    sha256,
    fingerprint: print,
    verdict: {
      ...rest,
      format,
      plan: {
        ...plan,
        activities: plan.activities.numbers.map((_, index) => new ShelvedActivity(records, index)),
        annexes: new Map(
          plan.annexes.map(([key, annex]) => [key, readAnnex(annex, annexFormat(format, key))]),
        ),
        totals: plan.totals.map((row) => ({ ...row, totals: new Map(row.totals) })),
        headers: new Map(plan.headers),
      },
      findings: Array.from(
        { length: records.findings.length },
        (_, index) => new ShelvedFinding(records, index, file, null) as unknown as Finding,
      ),
    },
  }
  return submission
}

function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}
