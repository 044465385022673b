import { join } from 'node:path'
import type { Catalogue } from '../catalogue.js'
import { reportingAt } from '../lifecycle/follow-ups/reporting.js'
import type { Office } from '../lifecycle/office.js'
import { isAwaited, statusOf, type Status, type StatusContext } from '../lifecycle/status.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { makeFolder } from '../publish/make-folder.js'
import { statusPage } from '../publish/status-page/status-page.js'
import type { PlanRecord, ReceptionRecord } from '../register/records.js'
import { RegisterError } from '../register/register-error.js'
import { hasRegister } from '../register/register.js'
import {
  cutoffsOf,
  monitoringRules,
  publishingDeadline,
  reportingDeadline,
} from '../monitor/monitoring-rules.js'
import { isProgressFormat } from '../monitor/reported-progress.js'
import { dueDate } from '../workspace/due-date.js'
import { findWorkspace } from '../workspace/find-workspace.js'
import { outputsOf, STATUS_FILE } from '../workspace/layout.js'
import type { Workspace } from '../workspace/workspace.js'
import { parseArguments, type Option } from './options/arguments.js'
import { folderGiven } from './options/folder-given.js'
import { shownPath } from './words/shown-path.js'
import { statusTable } from './words/status-table.js'
import type { Terminal } from './terminal/terminal.js'
import { monitoredCutoffs } from './work/monitored-cutoff.js'
import { noWorkspace, withRegister } from './work/with-register.js'
import { catalogueSaid } from './work/workspace-said.js'

export const ESTADO_OPTIONS: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'escribir el estado como JSON, y nada más' },
}

/**
 * `cotejo estado`: where every plan stands, on the terminal and as a page.
 * @returns 0
 * @throws UsageError where the folder is in no workspace
 */
export async function estado(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, ESTADO_OPTIONS)
  const folder = folderGiven(parsed, terminal)
  const told = async (status: Status, workspace: Workspace): Promise<number> => {
    if (parsed.values['json'] === true) terminal.out(`${JSON.stringify(status, null, 2)}\n`)
    else {
      const page = join(outputsOf(workspace.folder), STATUS_FILE)
      terminal.out(`${statusTable(status)}\n`)
      await makeFolder(outputsOf(workspace.folder))
      await writeAtomically(page, [statusPage(status)])
      terminal.out(`Página: ${shownPath(page, workspace.folder)}\n`)
    }
    return 0
  }
  const found = findWorkspace(folder)
  if (found !== null && hasRegister(found))
    return withRegister(folder, 'estado', terminal, async (office) => {
      const [plans, receptions] = [await office.register.plans(), await office.register.receptions()]
      const status = stateIn(plans, receptions, office, terminal)
      const awaited = status.followUps.filter(({ units }) => units.some(isAwaited))
      if (awaited.length === 0) return told(status, office.workspace)
      const cutoffs = [...new Set(awaited.map(({ cutoff }) => cutoff))]
      const owesNothing = await nothingOwedAt(cutoffs, office, terminal)
      return told(stateIn(plans, receptions, office, terminal, owesNothing), office.workspace)
    })
  const { workspace, ...catalogue } = catalogueSaid(folder, terminal)
  if (!workspace) throw noWorkspace(folder)
  return told(stateIn([], [], { ...catalogue, workspace }, terminal), workspace)
}

function stateIn(
  plans: readonly PlanRecord[],
  receptions: readonly ReceptionRecord[],
  {
    workspace,
    formats,
    directory,
    settings,
  }: Omit<Catalogue, 'workspace'> & { readonly workspace: Workspace },
  { today }: Terminal,
  owesNothing?: StatusContext['owesNothing'],
): Status {
  const { configuration, duties } = workspace
  const rules = monitoringRules(configuration, formats, settings)
  const progress = new Set(formats.filter(isProgressFormat).map(({ id }) => id))
  return statusOf(plans, receptions, {
    duties,
    formats,
    directory,
    vigencia: configuration.vigencia ?? null,
    cutoffs: (vigencia) => cutoffsOf(vigencia, rules),
    due: (format, vigencia, cutoff) =>
      cutoff === ''
        ? dueDate(configuration, format, vigencia)
        : progress.has(format)
          ? reportingDeadline(cutoff, rules)
          : publishingDeadline(cutoff, rules),
    today,
    ...(owesNothing && { owesNothing }),
  })
}

/** Who has nothing scheduled to report at some cut-offs; where the books of the register cannot be read, nobody knows. */
async function nothingOwedAt(
  cutoffs: readonly string[],
  office: Office,
  terminal: Terminal,
): Promise<StatusContext['owesNothing']> {
  const quiet = { ...terminal, watched: false }
  const monitored = await monitoredCutoffs(office, cutoffs, quiet).catch((error: unknown) => {
    if (error instanceof RegisterError) return []
    throw error
  })
  const plans = await office.register.plans()
  const reports = new Set(office.formats.filter(isProgressFormat).map(({ id }) => id))
  const owing = new Map(
    monitored.flatMap(({ monitoring, consolidated }) =>
      monitoring.entries.length === 0
        ? []
        : [
            [
              monitoring.cutoff,
              new Set(
                reportingAt(monitoring, consolidated, plans, office).expected.map(
                  ({ dependencia }) => dependencia,
                ),
              ),
            ] as const,
          ],
    ),
  )
  return (dependencia, format, cutoff) => reports.has(format) && owing.get(cutoff)?.has(dependencia) === false
}
