import type { PlanRecord } from '../../register/records.js'
import { daysOverdue, isAwaited, type PlanContext, type PlanStatus } from './plan-status.js'

/** Who reported at one cut-off, in one format. */
export interface CutoffStatus {
  readonly format: string
  readonly formatName: string
  /** ISO */
  readonly cutoff: string
  /** ISO day by which it was to be handed in; null where nobody knows */
  readonly due: string | null
  /** who owes it or handed it in, in the order of the directory */
  readonly units: readonly PlanStatus[]
  readonly totals: {
    readonly owed: number
    /** of the owed, those that came */
    readonly reported: number
    /** of the owed, those that did not come, and of these, those whose day is past */
    readonly missing: number
    readonly overdue: number
    /** handed in after its day */
    readonly arrivedLate: number
    /** returned, and not yet corrected */
    readonly returned: number
    /** handed in without being owed */
    readonly unowed: number
  }
}

/** Follow-ups that were asked for at a day which is no cut-off of the entity, and of which nothing came: nobody owes them. */
export interface StrayRequest {
  readonly format: string
  readonly formatName: string
  readonly vigencia: number
  /** ISO */
  readonly cutoff: string
  /** how many workbooks were asked for, and the ISO day of the last of them */
  readonly books: number
  readonly requested: string
  /** the cut-offs of the entity in that vigencia (ISO) */
  readonly cutoffs: readonly string[]
}

/** The requests among records that are of no cut-off of the entity (of a vigencia), and of which nothing came. */
export function strayRequests(
  records: readonly PlanRecord[],
  {
    formats,
    cutoffs,
  }: Pick<PlanContext, 'formats'> & { readonly cutoffs: (vigencia: number) => readonly string[] },
): StrayRequest[] {
  const groups = new Map<string, [PlanRecord, ...PlanRecord[]]>()
  for (const record of records) {
    const { cutoff, vigencia, format } = record.key
    if (cutoff === '' || cutoffs(vigencia).includes(cutoff)) continue
    const name = [cutoff, vigencia, format].join('\n')
    const group = groups.get(name)
    if (group) group.push(record)
    else groups.set(name, [record])
  }
  return [...groups]
    .filter(([, group]) => group.every(({ current }) => current === null))
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([, group]) => {
      const { vigencia, format, cutoff } = group[0].key
      const days = group.flatMap(({ requested }) => requested ?? [])
      const formatName = formats.find(({ id }) => id === format)?.shortName ?? format
      const last = days.sort().at(-1)
      if (last === undefined) return []
      return [
        {
          format,
          formatName,
          vigencia,
          cutoff,
          books: days.length,
          requested: last,
          cutoffs: cutoffs(vigencia),
        },
      ]
    })
}

/** The follow-ups among some plans, by format and cut-off. */
export function cutoffStatuses(plans: readonly PlanStatus[]): CutoffStatus[] {
  const groups = new Map<string, PlanStatus[]>()
  for (const plan of plans) {
    if (plan.cutoff === '') continue
    const name = `${plan.cutoff}\n${plan.format}`
    groups.set(name, [...(groups.get(name) ?? []), plan])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, units]) => {
      const [{ format, formatName, cutoff, due }] = units as [PlanStatus, ...PlanStatus[]]
      return { format, formatName, cutoff, due, units, totals: totalsOf(units) }
    })
}

function totalsOf(units: readonly PlanStatus[]): CutoffStatus['totals'] {
  const owed = units.filter((unit) => unit.owed)
  const missing = owed.filter(isAwaited)
  return {
    owed: owed.length,
    reported: owed.length - missing.length,
    missing: missing.length,
    overdue: missing.filter((unit) => daysOverdue(unit) > 0).length,
    arrivedLate: units.filter((unit) => !isAwaited(unit) && (unit.daysLate ?? 0) > 0).length,
    returned: units.filter(({ state }) => state === 'returned').length,
    unowed: units.length - owed.length,
  }
}
