import { join } from 'node:path'
import { nameOf } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { consolidate } from '../consolidate/consolidate.js'
import type { Consolidated, ConsolidatedActivity } from '../consolidate/consolidated.js'
import { hasTerms, isPlanned } from '../consolidate/planned.js'
import { standingsOf } from '../consolidate/standing.js'
import { isPlan, type Submission } from '../consolidate/submission.js'
import { monitoringOf, monitoredPlan, type MonitoredEntry, type Monitoring } from '../monitor/monitoring.js'
import { monitoringRules, reportingDeadline, type MonitoringRules } from '../monitor/monitoring-rules.js'
import { followUpsIn, isProgressFormat, type ReportedProgress } from '../monitor/reported-progress.js'
import { followUpWorkbook } from '../publish/follow-up-workbook.js'
import type { AskedEntry, ReportingTerm, Role } from '../publish/layout/follow-up/asked.js'
import { SafeFileNames } from '../publish/layout/safe-file-name.js'
import type { PlanRecord, PlanState } from '../register/records.js'
import { FOLLOW_UP_FOLDER, OUTPUT_FOLDER } from '../workspace/layout.js'
import { everythingReceived } from './everything-received.js'
import { readFormsWritten, writeFormsWritten } from './forms-written.js'
import { layForm, type Laid } from './lay-form.js'
import type { Office } from './office.js'
import { processOffice } from './planning-office.js'

/** The workbook of a dependencia, prepared for a cut-off. */
export interface PreparedFollowUp extends Laid {
  /** id in the directory */
  readonly dependencia: string
  /** how many activities it asks of it, and of how many of them something is scheduled */
  readonly activities: number
  readonly scheduled: number
}

/** A plan of the vigencia on which nobody is asked to report, since it is not approved. */
export interface LeftOut {
  readonly dependencia: string
  readonly format: Format
  readonly state: PlanState
}

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

export interface PreparedFollowUps {
  readonly prepared: readonly PreparedFollowUp[]
  readonly leftOut: readonly LeftOut[]
  readonly takenOn: readonly TakenOn[]
  /** number and text of the activities on which nobody is asked, since another approved plan has the same one */
  readonly contested: readonly string[]
  readonly term: ReportingTerm
  readonly rules: MonitoringRules
  /** how many plans it was prepared from */
  readonly plans: number
}

/**
 * Prepares the follow-up that each dependencia is to fill in at a cut-off (ISO), from the approved plans of a vigencia: the
 * activities that it leads, those that it answers for beside another, and those of its plan whose responsible is nobody in
 * particular. Records what was asked for. A workbook in which somebody has written stays as it is.
 * @param dependencia id of the only one to prepare for; null for all
 * @throws OutputError where something cannot be written; the other workbooks are
 * @throws RegisterError where bytes are gone or altered
 */
export async function prepareFollowUps(
  office: Office,
  order: { readonly vigencia: number; readonly cutoff: string; readonly dependencia: string | null },
  onWorkbook: (total: number) => void = () => undefined,
): Promise<PreparedFollowUps> {
  const { vigencia, cutoff } = order
  const { workspace, register, directory, formats, settings, today } = office
  const rules = monitoringRules(workspace.configuration, formats, settings)
  const followUp = formats.find(isProgressFormat)!
  const records = await plansOf(office, vigencia)
  const consolidated = await approvedConsolidated(office, order)
  const monitoring = monitoringOf(consolidated, office, cutoff, rules, await register.settlements())
  const term = {
    day: reportingDeadline(cutoff, rules),
    workingDays: rules.reportingDays,
    isDefault: rules.defaults.reportingDays,
  }
  const asked = askedOf(monitoring, consolidated, office)
  const units = directory.dependencias.filter(
    ({ id }) => asked.byUnit.has(id) && (order.dependencia === null || order.dependencia === id),
  )
  const folder = join(workspace.folder, OUTPUT_FOLDER)
  const folders = new SafeFileNames('')
  const folderOf = new Map(directory.dependencias.map(({ id, name }) => [id, folders.of(name)]))
  const forms = await readFormsWritten(workspace.folder)
  const known = JSON.stringify([...forms])
  const prepared: PreparedFollowUp[] = []
  const failures: unknown[] = []
  for (const { id, name, acronym } of units) {
    const entries = asked.byUnit.get(id)!
    const spec = followUpWorkbook({
      ...{ format: followUp, formats, directory, dependencia: id, vigencia, cutoff, term, entries },
    })
    const file = new SafeFileNames('.xlsx').of(
      `Seguimiento ${cutoff} - ${name.length <= 50 ? name : (acronym ?? name)}`,
    )
    const workbook = `${FOLLOW_UP_FOLDER}/${cutoff}/${folderOf.get(id)!}/${file}`
    try {
      const laid = await layForm(office, folder, workbook, spec, forms)
      const scheduled = entries.filter(
        ({ entry }) => entry.progress.standing.state !== 'not-scheduled',
      ).length
      prepared.push({ ...laid, dependencia: id, activities: entries.length, scheduled })
    } catch (failure) {
      failures.push(failure)
    }
    onWorkbook(units.length)
  }
  if (JSON.stringify([...forms]) !== known) await writeFormsWritten(workspace.folder, forms)
  await register.request(
    prepared
      .filter(({ how }) => how !== 'strange')
      .map(({ dependencia }) => ({ dependencia, vigencia, format: followUp.id, cutoff })),
    today,
  )
  if (failures.length > 0) throw failures[0]
  const of = (unit: string): boolean => order.dependencia === null || unit === order.dependencia
  return {
    prepared,
    leftOut: records
      .filter(({ state, key }) => !isApproved(state) && of(key.dependencia))
      .map(({ key, state }) => ({
        dependencia: key.dependencia,
        format: formats.find(({ id }) => id === key.format)!,
        state,
      })),
    takenOn: asked.takenOn.filter(({ dependencia }) => of(dependencia)),
    contested: contestedIn(consolidated, formats),
    term,
    rules,
    plans: records.filter(({ state }) => isApproved(state)).length,
  }
}

function isApproved(state: PlanState): boolean {
  return state === 'approved' || state === 'modified'
}

/** The plans of a vigencia, of the formats whose activities are monitored. */
async function plansOf({ register, formats }: Office, vigencia: number): Promise<PlanRecord[]> {
  const monitored = new Set(
    formats.filter((format) => isPlanned(format) && hasTerms(format)).map(({ id }) => id),
  )
  return (await register.plans()).filter(({ key }) => key.vigencia === vigencia && monitored.has(key.format))
}

/** What the register holds for a vigencia: of the plans only those that are approved, in the version that counts. */
async function approvedConsolidated(
  office: Office,
  { vigencia, cutoff }: { readonly vigencia: number; readonly cutoff: string },
): Promise<Consolidated> {
  const { submissions, registered } = await everythingReceived(office, vigencia)
  const counts = (submission: Submission): boolean => {
    if (!isPlan(submission)) return false
    if (isProgressFormat(submission.verdict.format)) return true
    const state = registered.files.get(submission.file)?.state
    return state !== undefined && isApproved(state)
  }
  const { formats, directory, settings } = office
  return consolidate(submissions.filter(counts), {
    ...{ formats, directory, settings, vigencia: null, usualVigencia: vigencia, cutoff, registered },
  })
}

interface Asked {
  readonly byUnit: ReadonlyMap<string, readonly AskedEntry[]>
  readonly takenOn: readonly TakenOn[]
}

/** Who is asked to report on which activities. */
function askedOf(monitoring: Monitoring, consolidated: Consolidated, office: Office): Asked {
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

/** The activities that count in no plan, since another that is approved claims them too. */
function contestedIn(consolidated: Consolidated, formats: readonly Format[]): string[] {
  const standings = standingsOf(consolidated)
  const planned = new Set(
    formats.filter((format) => isPlanned(format) && hasTerms(format)).map(({ id }) => id),
  )
  return consolidated.activities
    .filter((activity) => planned.has(activity.format) && standings.get(activity) === 'conflicting')
    .map(labelOf)
}

function labelOf({ number, activity }: ConsolidatedActivity): string {
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
