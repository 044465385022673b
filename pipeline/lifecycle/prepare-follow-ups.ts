import { join } from 'node:path'
import type { Format } from '../../engine/format/format.js'
import type { Consolidated } from '../consolidate/consolidated.js'
import { isMonitored } from '../consolidate/planned.js'
import { standingIn } from '../consolidate/standing.js'
import { monitoringOf } from '../monitor/monitoring.js'
import { monitoringRules, reportingDeadline, type MonitoringRules } from '../monitor/monitoring-rules.js'
import { isProgressFormat } from '../monitor/reported-progress.js'
import { followUpWorkbook } from '../publish/follow-up-workbook.js'
import type { ReportingTerm } from '../publish/layout/follow-up/asked.js'
import { SafeFileNames } from '../publish/layout/safe-file-name.js'
import type { UnapprovedPlan } from '../publish/publication.js'
import { isApproved } from '../register/records.js'
import { FOLLOW_UP_FOLDER, OUTPUT_FOLDER } from '../workspace/layout.js'
import { approvedConsolidated, monitoredPlans, unapprovedAmong } from './approved-consolidated.js'
import { everythingReceived } from './everything-received.js'
import { askedOf, labelOf, type TakenOn } from './follow-ups/asked.js'
import { readFormsWritten, writeFormsWritten } from './forms-written.js'
import { layForm, type Laid } from './lay-form.js'
import type { Office } from './office.js'

/** The workbook of a dependencia, prepared for a cut-off. */
export interface PreparedFollowUp extends Laid {
  /** id in the directory */
  readonly dependencia: string
  /** how many activities it asks of it, and of how many of them something is scheduled */
  readonly activities: number
  readonly scheduled: number
}

export interface PreparedFollowUps {
  readonly prepared: readonly PreparedFollowUp[]
  /** plans of the vigencia on which nobody is asked to report, since they are not approved */
  readonly leftOut: readonly UnapprovedPlan[]
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
  const records = monitoredPlans(await register.plans(), formats, vigencia)
  const of = (unit: string): boolean => order.dependencia === null || unit === order.dependencia
  const term = {
    day: reportingDeadline(cutoff, rules),
    workingDays: rules.reportingDays,
    isDefault: rules.defaults.reportingDays,
  }
  const told = {
    leftOut: unapprovedAmong(records, formats).filter(({ dependencia }) => of(dependencia)),
    term,
    rules,
    plans: records.filter(({ state }) => isApproved(state)).length,
  }
  const consolidated = approvedConsolidated(await everythingReceived(office, vigencia), office, order)
  if (consolidated === null) return { ...told, prepared: [], takenOn: [], contested: [] }
  const monitoring = monitoringOf(consolidated, office, cutoff, rules, await register.settlements())
  const asked = askedOf(monitoring, consolidated, office)
  const units = directory.dependencias.filter(
    ({ id }) => asked.byUnit.has(id) && (order.dependencia === null || order.dependencia === id),
  )
  const folder = join(workspace.folder, OUTPUT_FOLDER)
  const folders = new SafeFileNames('')
  const folderOf = new Map(directory.dependencias.map(({ id, name }) => [id, folders.of(name)]))
  const forms = await readFormsWritten(workspace.folder)
  let known = JSON.stringify([...forms])
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
      // one by one: a book of which nothing is recorded would count as changed by somebody
      const now = JSON.stringify([...forms])
      if (now !== known) await writeFormsWritten(workspace.folder, forms)
      known = now
      const scheduled = entries.filter(
        ({ entry }) => entry.progress.standing.state !== 'not-scheduled',
      ).length
      prepared.push({ ...laid, dependencia: id, activities: entries.length, scheduled })
    } catch (failure) {
      failures.push(failure)
    }
    onWorkbook(units.length)
  }
  await register.request(
    prepared
      .filter(({ how }) => how !== 'strange')
      .map(({ dependencia }) => ({ dependencia, vigencia, format: followUp.id, cutoff })),
    today,
  )
  if (failures.length > 0) throw failures[0]
  return {
    ...told,
    prepared,
    takenOn: asked.takenOn.filter(({ dependencia }) => of(dependencia)),
    contested: contestedIn(consolidated, formats),
  }
}

/** The activities that count in no plan, since another that is approved claims them too. */
function contestedIn(consolidated: Consolidated, formats: readonly Format[]): string[] {
  const standingOf = standingIn(consolidated)
  const planned = new Set(formats.filter(isMonitored).map(({ id }) => id))
  return consolidated.activities
    .filter((activity) => planned.has(activity.format) && standingOf(activity) === 'conflicting')
    .map(labelOf)
}
