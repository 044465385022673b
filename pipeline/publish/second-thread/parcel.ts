import type { Consolidated, ConsolidatedActivity, FiledFinding } from '../../consolidate/consolidated.js'
import type { PlanPlaces } from '../../shelf/plan-records.js'
import { PlanRecords } from '../../shelf/plan-records.js'
import { ShelvedEntry } from '../../shelf/shelved-entry.js'
import { ShelvedFinding, type FindingHead } from '../../shelf/shelved-finding.js'
import { Shelves, type SharedShelves } from '../../shelf/shelves.js'
import type { Publication } from '../publication.js'
import { Distinct } from './distinct.js'

/** Activities in columns: which of which plan, and what is kept at hand of each. */
interface EntryColumns {
  readonly plan: Uint32Array
  readonly index: Uint32Array
  readonly id: readonly string[]
  readonly number: readonly (string | null)[]
  /** by their places in `kinds` and `marks` */
  readonly kind: Uint16Array
  readonly mark: Uint32Array
  readonly kinds: readonly { readonly format: string; readonly component: number | null }[]
  readonly marks: readonly (readonly string[])[]
}

/** Findings in columns; those that are on no shelf stand whole in `others`, by their place. */
interface FindingColumns {
  readonly plan: Uint32Array
  readonly index: Uint32Array
  readonly owner: Int32Array
  readonly kind: Uint16Array
  readonly kinds: readonly Pick<FindingHead, 'rule' | 'severity'>[]
  readonly file: Uint32Array
  readonly exceptions: ReadonlyMap<number, FiledFinding['exception']>
  readonly others: ReadonlyMap<number, FiledFinding>
}

/** A publication as one thread hands it to another: what stands on the shelves stays there. */
export interface Parcel {
  readonly shelves: SharedShelves
  readonly plans: readonly PlanPlaces[]
  /** names of the files of which activities and findings are */
  readonly files: readonly (string | null)[]
  /** of each plan, its file */
  readonly entryFile: Uint32Array
  readonly entries: EntryColumns
  readonly findings: FindingColumns
  /** without its activities and findings, whose places it keeps */
  readonly consolidated: Consolidated
  readonly rest: Omit<Publication, 'consolidated'>
}

/** Packs a publication; null where any activity of it is not on a shelf, or the shelves are not on the disk. */
export function parcelOf({ consolidated, ...rest }: Publication): Parcel | null {
  const { activities, findings } = consolidated
  if (!activities.every(isShelved)) return null
  const shelves = activities[0]?.records.shelves.shared()
  if (!shelves) return null
  const plans = new Distinct<PlanRecords>()
  const files = new Distinct<string | null>()
  const entries = entryColumns(activities, plans)
  const found = findingColumns(findings, plans, files)
  const entryFile = Uint32Array.from(activities, ({ file }) => files.place(file))
  return {
    shelves,
    plans: plans.values.map(({ places }) => places),
    files: files.values,
    entryFile,
    entries,
    findings: found,
    consolidated: { ...consolidated, activities: [], findings: [] },
    rest,
  }
}

function isShelved(activity: ConsolidatedActivity): activity is ShelvedEntry {
  return activity instanceof ShelvedEntry
}

function entryColumns(activities: readonly ShelvedEntry[], plans: Distinct<PlanRecords>): EntryColumns {
  const kinds = new Distinct<EntryColumns['kinds'][number]>(
    ({ format, component }) => `${format}/${String(component)}`,
  )
  const marks = new Distinct<readonly string[]>((rules) => rules.join('\n'))
  return {
    plan: Uint32Array.from(activities, ({ records }) => plans.place(records)),
    index: Uint32Array.from(activities, ({ index }) => index),
    id: activities.map(({ id }) => id),
    number: activities.map(({ number }) => number),
    kind: Uint16Array.from(activities, ({ format, component }) => kinds.place({ format, component })),
    mark: Uint32Array.from(activities, (activity) => marks.place(activity.findings)),
    kinds: kinds.values,
    marks: marks.values,
  }
}

function findingColumns(
  findings: readonly FiledFinding[],
  plans: Distinct<PlanRecords>,
  files: Distinct<string | null>,
): FindingColumns {
  const { length } = findings
  const kinds = new Distinct<FindingColumns['kinds'][number]>(({ rule, severity }) => `${rule}/${severity}`)
  const columns = {
    plan: new Uint32Array(length),
    index: new Uint32Array(length),
    owner: new Int32Array(length),
    kind: new Uint16Array(length),
    file: new Uint32Array(length),
    exceptions: new Map<number, FiledFinding['exception']>(),
    others: new Map<number, FiledFinding>(),
  }
  for (const [at, found] of findings.entries()) {
    if (!(found instanceof ShelvedFinding)) {
      columns.others.set(at, found)
      continue
    }
    const { records, index, rule, severity, owner, file, exception } = found
    columns.plan[at] = plans.place(records)
    columns.index[at] = index
    columns.owner[at] = owner
    columns.kind[at] = kinds.place({ rule, severity })
    columns.file[at] = files.place(file)
    if (exception !== null) columns.exceptions.set(at, exception)
  }
  return { ...columns, kinds: kinds.values }
}

/** The publication in a parcel, in the thread that got it. */
export function publicationIn({ shelves: files, plans: places, ...parcel }: Parcel): Publication {
  const shelves = new Shelves(files)
  const plans = places.map((one) => new PlanRecords(shelves, one))
  return {
    consolidated: {
      ...parcel.consolidated,
      activities: entriesIn(parcel, plans),
      findings: findingsIn(parcel, plans),
    },
    ...parcel.rest,
  }
}

function entriesIn(
  { entries, entryFile, files }: Pick<Parcel, 'entries' | 'entryFile' | 'files'>,
  plans: readonly PlanRecords[],
): ShelvedEntry[] {
  return entries.id.map((id, at) => {
    const { format, component } = entries.kinds[entries.kind[at]!]!
    const read = {
      records: plans[entries.plan[at]!]!,
      index: entries.index[at]!,
      number: entries.number[at]!,
    }
    const file = files[entryFile[at]!]!
    return new ShelvedEntry(read, id, format, component, file, entries.marks[entries.mark[at]!]!)
  })
}

function findingsIn(
  { findings, files }: Pick<Parcel, 'findings' | 'files'>,
  plans: readonly PlanRecords[],
): FiledFinding[] {
  const { others, exceptions, plan, index, owner, kind, kinds, file } = findings
  return Array.from(plan, (which, at) => {
    const other = others.get(at)
    if (other) return other
    const head = { ...kinds[kind[at]!]!, owner: owner[at]! }
    return new ShelvedFinding(head, plans[which]!, index[at]!, files[file[at]!]!, exceptions.get(at) ?? null)
  })
}
