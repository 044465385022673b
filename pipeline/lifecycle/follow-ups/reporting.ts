import { daysBetween } from '../../../engine/calendar/iso-date.js'
import type { Consolidated } from '../../consolidate/consolidated.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { reportingDeadline } from '../../monitor/monitoring-rules.js'
import { isProgressFormat } from '../../monitor/reported-progress.js'
import { localDay } from '../../local-time.js'
import type { PlanRecord, SubmissionRecord } from '../../register/records.js'
import type { Office } from '../office.js'
import { processOffice } from '../planning-office.js'

/** What a dependencia owed at a cut-off, and what it did. */
export interface UnitReport {
  /** id in the directory */
  readonly dependencia: string
  /** the version of its follow-up that counts; null where none came */
  readonly current: SubmissionRecord | null
  /** ISO day on which its first version came */
  readonly day: string | null
  /** calendar days from the deadline to that day, or to today where none came; 0 where it is in time, or owes nothing */
  readonly daysLate: number
  /** ids of the activities that it leads, or reports in place of who does not exist, and of which something is scheduled */
  readonly scheduled: readonly string[]
  /** of these, the ones that it did not report */
  readonly missing: readonly string[]
}

/** Who reported at a cut-off. */
export interface Reporting {
  readonly cutoff: string
  /** ISO day by which they report */
  readonly deadline: string
  /** who has something scheduled to report, in the order of the directory */
  readonly expected: readonly UnitReport[]
  /** who reported all the same: units that only answer beside another, or of whose activities none is scheduled */
  readonly others: readonly UnitReport[]
  /** who was asked, has nothing scheduled of its own and reported nothing: they owe nothing at this cut-off */
  readonly idle: readonly UnitReport[]
}

/** Who had to report at the cut-off of a monitoring of what was consolidated, who did, and how late. */
export function reportingAt(
  monitoring: Monitoring,
  consolidated: Pick<Consolidated, 'files'>,
  plans: readonly PlanRecord[],
  office: Pick<Office, 'directory' | 'formats' | 'today' | 'resolver' | 'workspace'>,
): Reporting {
  const { directory, formats, today } = office
  const { cutoff, rules } = monitoring
  const deadline = reportingDeadline(cutoff, rules)
  const progress = new Set(formats.filter(isProgressFormat).map(({ id }) => id))
  const records = plans.filter(({ key, state }) => {
    return key.cutoff === cutoff && progress.has(key.format) && state !== 'missing'
  })
  const leads = dutiesOf(monitoring, consolidated, office)
  const order = new Map(directory.dependencias.map(({ id }, i) => [id, i]))
  const units = [...new Set([...leads.keys(), ...records.map(({ key }) => key.dependencia)])].sort(
    (a, b) => (order.get(a) ?? order.size) - (order.get(b) ?? order.size),
  )
  const told = units.map((dependencia) => {
    const own = records.filter(({ key }) => key.dependencia === dependencia)
    const [first] = own.flatMap(({ versions }) => versions.map(({ received }) => localDay(received))).sort()
    const { scheduled = [], missing = [] } = leads.get(dependencia) ?? {}
    const report: UnitReport = {
      dependencia,
      current: own.find(({ current }) => current !== null)?.current ?? null,
      day: first ?? null,
      daysLate: leads.has(dependencia) ? Math.max(0, daysBetween(deadline, first ?? today)) : 0,
      scheduled,
      missing,
    }
    return report
  })
  const owing = told.filter(({ dependencia }) => leads.has(dependencia))
  const rest = told.filter(({ dependencia }) => !leads.has(dependencia))
  return {
    cutoff,
    deadline,
    expected: owing,
    others: rest.filter(({ current }) => current !== null),
    idle: rest.filter(({ current }) => current === null),
  }
}

type Duties = Map<string, { readonly scheduled: string[]; readonly missing: string[] }>

/** What is scheduled by who leads it; where that is nobody in particular, by who reports it in their place. */
function dutiesOf(
  { entries, whole: { tally } }: Monitoring,
  { files }: Pick<Consolidated, 'files'>,
  { directory, resolver, workspace }: Pick<Office, 'directory' | 'resolver' | 'workspace'>,
): Duties {
  const duties: Duties = new Map()
  const units = new Set(directory.dependencias.map(({ id }) => id))
  const owners = new Map(files.map(({ file, dependencia }) => [file, dependencia]))
  const atTheOffice = processOffice(workspace.configuration, directory, resolver)
  const [due, silent] = [new Set(tally.scheduled), new Set(tally.unreported)]
  for (const { activity, progress } of entries) {
    if (!due.has(activity.id)) continue
    const owner = owners.get(activity.source.file) ?? null
    const inPlace = owner !== null && units.has(owner) ? owner : atTheOffice
    const unit = progress.activity.responsibles[0] ?? inPlace
    if (unit === null) continue
    const known = duties.get(unit) ?? { scheduled: [], missing: [] }
    known.scheduled.push(activity.id)
    if (silent.has(activity.id)) known.missing.push(activity.id)
    duties.set(unit, known)
  }
  return duties
}
