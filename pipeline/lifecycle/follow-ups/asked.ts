import { nameOf } from '../../../engine/directory/directory.js'
import type { Consolidated, ConsolidatedActivity } from '../../consolidate/consolidated.js'
import { monitoredPlan, type MonitoredEntry, type Monitoring } from '../../monitor/monitoring.js'
import { followUpsIn, type ReportedProgress } from '../../monitor/reported-progress.js'
import type { AskedEntry, Role } from '../../publish/layout/follow-up/asked.js'
import type { Office } from '../office.js'
import { processOffice } from '../planning-office.js'

/** An activity that whoever presented its plan reports, since its first responsible is none that could. */
export interface TakenOn {
  readonly dependencia: string
  /** number and text */
  readonly activity: string
  /** the responsible as the plan names it */
  readonly of: string
  readonly isCollective: boolean
  /** the plan is theirs; else nobody in particular has it, and the office that runs the process reports */
  readonly isOwn: boolean
}

/** Who is asked for what at a cut-off. */
export interface Asked {
  readonly byUnit: ReadonlyMap<string, readonly AskedEntry[]>
  readonly takenOn: readonly TakenOn[]
}

/** Who is asked to report on which activities. */
export function askedOf(monitoring: Monitoring, consolidated: Consolidated, office: Office): Asked {
  const { formats } = office
  const units = new Set(office.directory.dependencias.map(({ id }) => id))
  const planOf = new Map(consolidated.files.map(({ file, dependencia }) => [file, dependencia]))
  const plan = monitoredPlan(consolidated, office)
  const before = new Map<string, ReportedProgress[]>()
  for (const report of followUpsIn(consolidated, formats, plan, monitoring.rules.methods).reports) {
    if (report.cutoff >= monitoring.cutoff) continue
    const known = before.get(report.activity)
    if (known) known.push(report)
    else before.set(report.activity, [report])
  }
  const atTheOffice = processOffice(office.workspace.configuration, office.directory, office.resolver)
  const byUnit = new Map<string, AskedEntry[]>()
  const takenOn: TakenOn[] = []
  const ask = (unit: string, entry: MonitoredEntry, role: Role): void => {
    const earlier = before.get(entry.activity.id) ?? []
    const asked = { entry, role, earlier, silentAt: silentAt(unit, entry, earlier, monitoring) }
    const known = byUnit.get(unit)
    if (known) known.push(asked)
    else byUnit.set(unit, [asked])
  }
  for (const entry of monitoring.entries) {
    const { activity } = entry
    const [first, ...others] = activity.responsibles
    const leader = first?.id != null && units.has(first.id) ? first.id : null
    const owner = planOf.get(activity.source.file) ?? null
    const isOwn = owner !== null && units.has(owner)
    const inPlaceOf = leader !== null ? null : isOwn ? owner : atTheOffice
    if (leader !== null) ask(leader, entry, { kind: 'leads' })
    else if (inPlaceOf !== null) {
      const of = first?.name ?? ''
      const isCollective = first?.id != null
      ask(inPlaceOf, entry, { kind: 'in-place', of, isCollective })
      takenOn.push({ dependencia: inPlaceOf, activity: labelOf(activity), of, isCollective, isOwn })
    }
    const sharing = new Set(others.flatMap(({ id }) => (id !== null && units.has(id) ? id : [])))
    for (const unit of sharing) {
      if (unit === leader || unit === inPlaceOf) continue
      const name = nameOf(office.directory, leader ?? '') ?? first?.name ?? ''
      ask(unit, entry, { kind: 'shares', leader: name })
    }
  }
  return { byUnit, takenOn }
}

/** An activity as people are told of it. */
export function labelOf({ number, activity }: ConsolidatedActivity): string {
  return `${number ?? ''} ${activity}`.trim()
}

/** The earlier cut-offs at which others reported something, and a dependencia nothing of an activity that was scheduled. */
function silentAt(
  unit: string,
  { activity }: MonitoredEntry,
  earlier: readonly ReportedProgress[],
  monitoring: Monitoring,
): string[] {
  return monitoring.earlier.flatMap(({ cutoff, activities }) => {
    const then = activities.find((progress) => progress.activity.id === activity.id)
    const isDue = then !== undefined && then.standing.state !== 'not-scheduled'
    const isSilent = !earlier.some((report) => report.unit === unit && report.cutoff === cutoff)
    return isDue && isSilent ? [cutoff] : []
  })
}
