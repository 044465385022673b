import { daysBetween } from '../../../engine/calendar/iso-date.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { reportingDeadline } from '../../monitor/monitoring-rules.js'
import { isProgressFormat } from '../../monitor/reported-progress.js'
import { localDay } from '../../local-time.js'
import type { PlanRecord, SubmissionRecord } from '../../register/records.js'
import type { Office } from '../office.js'

/** What a dependencia owed at a cut-off, and what it did. */
export interface UnitReport {
  /** id in the directory */
  readonly dependencia: string
  /** the version of its follow-up that counts; null where none came */
  readonly current: SubmissionRecord | null
  /** ISO day on which its first version came */
  readonly day: string | null
  /** calendar days from the deadline to that day, or to today where none came; 0 where it is in time */
  readonly daysLate: number
  /** ids of the activities that it leads and of which something is scheduled */
  readonly scheduled: readonly string[]
  /** of these, the ones that it did not report */
  readonly missing: readonly string[]
}

/** Who reported at a cut-off. */
export interface Reporting {
  readonly cutoff: string
  /** ISO day by which they report */
  readonly deadline: string
  /** who was asked, or leads something that is scheduled, in the order of the directory */
  readonly expected: readonly UnitReport[]
  /** who reported all the same: units that answer beside another that leads, or that nobody asked */
  readonly others: readonly UnitReport[]
}

/** Who had to report at the cut-off of a monitoring, who did, and how late. */
export function reportingAt(
  monitoring: Monitoring,
  plans: readonly PlanRecord[],
  { directory, formats, today }: Pick<Office, 'directory' | 'formats' | 'today'>,
): Reporting {
  const { cutoff, rules } = monitoring
  const deadline = reportingDeadline(cutoff, rules)
  const progress = new Set(formats.filter(isProgressFormat).map(({ id }) => id))
  const records = plans.filter(({ key, state }) => {
    return key.cutoff === cutoff && progress.has(key.format) && state !== 'missing'
  })
  const leads = new Map(
    monitoring.units.flatMap((unit) =>
      unit.unit !== null && unit.scheduled.length > 0 ? [[unit.unit, unit] as const] : [],
    ),
  )
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
      daysLate: Math.max(0, daysBetween(deadline, first ?? today)),
      scheduled,
      missing,
    }
    const isExpected = leads.has(dependencia) || own.some(({ requested }) => requested !== null)
    return { report, isExpected }
  })
  const those = (expected: boolean): UnitReport[] =>
    told.filter(({ isExpected }) => isExpected === expected).map(({ report }) => report)
  return { cutoff, deadline, expected: those(true), others: those(false) }
}
