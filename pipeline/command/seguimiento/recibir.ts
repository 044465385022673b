import { shownDate } from '../../../engine/calendar/iso-date.js'
import { isFollowUp } from '../../../engine/format/follow-up.js'
import { cutoffsReceived } from '../../lifecycle/follow-ups/known-cutoffs.js'
import { followUpsAside } from '../../lifecycle/follow-ups/follow-ups-aside.js'
import { disputesAt } from '../../lifecycle/follow-ups/disputes.js'
import { reportingAt } from '../../lifecycle/follow-ups/reporting.js'
import type { Office } from '../../lifecycle/office.js'
import type { Outcome } from '../../lifecycle/receive/outcome.js'
import { parseArguments, text, type Option } from '../options/arguments.js'
import { ARRIVAL_OPTION, arrivalOption } from '../options/arrival-option.js'
import { dateOption } from '../options/date-option.js'
import { dependenciaOption } from '../options/dependencia-option.js'
import { placesGiven, workspaceFolder } from '../options/inbox-places.js'
import type { Terminal } from '../terminal/terminal.js'
import { openDisputeLines, settledLines } from '../words/dispute-lines.js'
import { errorLines } from '../words/error-lines.js'
import { asideLines, reportingLines } from '../words/reporting-lines.js'
import { count } from '../words/summary.js'
import { monitoredCutoffs } from '../work/monitored-cutoff.js'
import { reception } from '../work/reception.js'
import { withRegister } from '../work/with-register.js'

export const RECIBIR_SEGUIMIENTO_OPTIONS: Readonly<Record<string, Option>> = {
  corte: { type: 'string', value: 'AAAA-MM-DD', help: 'de qué corte son, si los libros no lo dicen' },
  dependencia: { type: 'string', value: 'ID', help: 'de qué dependencia son, si los libros no lo dicen' },
  fecha: ARRIVAL_OPTION,
}

/**
 * `cotejo seguimiento recibir [archivos o carpeta]...`: takes in the follow-ups that arrived, and whatever came with them,
 * as `cotejo recibir` does, and says how the reporting at their cut-off stands.
 * @returns 0 where all was taken in without errors, 1 where something has errors or was set aside
 * @throws UsageError where nothing could be done
 */
export async function recibirSeguimiento(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, RECIBIR_SEGUIMIENTO_OPTIONS)
  const cutoff = dateOption(parsed, 'corte', 'la fecha de corte') ?? undefined
  const arrived = arrivalOption(parsed, terminal)
  const places = await placesGiven(parsed.positionals, terminal)
  return withRegister(workspaceFolder(places, terminal), 'seguimiento recibir', terminal, async (office) => {
    const told = { dependencia: dependenciaOption(text(parsed, 'dependencia'), office), cutoff }
    const { outcomes, status } = await reception(office, { places, told, arrived }, terminal)
    const others = plansAmong(outcomes, office)
    if (others > 0)
      terminal.out(
        `${count(others, 'de los recibidos no es un seguimiento: se recibió', 'de los recibidos no son seguimientos: se recibieron')} como con cotejo recibir.\n`,
      )
    const wrong = errorLines(outcomes, office)
    if (wrong.length > 0) terminal.out(`${wrong.join('\n')}\n`)
    await tellReporting(cutoff, outcomes, office, terminal)
    return status
  })
}

/** How the reporting stands at the cut-off that was asked for, at those of what arrived, or at the last that is known. */
async function tellReporting(
  asked: string | undefined,
  outcomes: readonly Outcome[],
  office: Office,
  terminal: Terminal,
): Promise<void> {
  const arrived = cutoffsOf(outcomes.filter(({ kind }) => kind !== 'known'))
  const before = cutoffsOf(outcomes)
  const last = before.length > 0 ? before.slice(-1) : await lastKnown(office)
  const cutoffs = asked !== undefined ? [asked] : arrived.length > 0 ? arrived : last
  const monitored = await monitoredCutoffs(office, cutoffs, terminal)
  const [plans, settlements] = [await office.register.plans(), await office.register.settlements()]
  for (const { monitoring, consolidated } of monitored) {
    const disputes = disputesAt(monitoring, settlements)
    const lines = [
      '',
      ...reportingLines(reportingAt(monitoring, consolidated, plans, office), monitoring, office),
      ...asideLines(followUpsAside(consolidated, monitoring.cutoff, office.formats)),
      ...openDisputeLines(disputes, monitoring.cutoff, office),
      ...settledLines(disputes, office),
    ]
    terminal.out(`${lines.join('\n')}\n`)
  }
  if (monitored.length === 0)
    terminal.out(
      asked !== undefined && plans.length > 0
        ? `En el registro no hay nada de la vigencia del corte ${shownDate(asked)}: no hay qué contar.\n`
        : 'Todavía no se ha recibido ningún seguimiento: no hay corte que contar.\n',
    )
}

/** The last cut-off that has come of those that have follow-ups, or else were asked for; none where there is neither. */
async function lastKnown({ register, today }: Office): Promise<string[]> {
  const plans = await register.plans()
  const received = cutoffsReceived(plans)
  const asked = plans.flatMap(({ key, requested }) =>
    requested !== null && key.cutoff !== '' ? key.cutoff : [],
  )
  const come = (some: readonly string[]): string[] =>
    some
      .filter((one) => one <= today)
      .sort()
      .slice(-1)
  const last = come(received)
  return last.length > 0 ? last : received.length > 0 ? received.slice(-1) : come(asked)
}

/** How many of the versions that came are no follow-ups. */
function plansAmong(outcomes: readonly Outcome[], { formats }: Office): number {
  const followUps = new Set(formats.filter(isFollowUp).map(({ id }) => id))
  return outcomes.filter((one) => one.kind === 'version' && !followUps.has(one.record.key.format)).length
}

/** The cut-offs (ISO) of the versions of the register that the files are, in order. */
function cutoffsOf(outcomes: readonly Outcome[]): string[] {
  const cutoffs = outcomes.flatMap((one) =>
    one.kind !== 'withdrawn' && 'record' in one && one.record !== null ? one.record.key.cutoff : [],
  )
  return [...new Set(cutoffs)].filter((cutoff) => cutoff !== '').sort()
}
