import { shownDate } from '../../../engine/calendar/iso-date.js'
import { consolidate } from '../../consolidate/consolidate.js'
import {
  approvedConsolidated,
  monitoredPlans,
  unapprovedAmong,
} from '../../lifecycle/approved-consolidated.js'
import { everythingReceived } from '../../lifecycle/everything-received.js'
import type { Office } from '../../lifecycle/office.js'
import type { SettlementRecord } from '../../register/records.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import { Progress, type Terminal } from '../terminal/terminal.js'
import { UsageError } from '../options/usage-error.js'
import type { Consolidation } from './consolidation.js'

/** What the register of a workspace holds for a vigencia, consolidated. */
export interface RegisterConsolidated extends Consolidation {
  /** of every cut-off, in order: the last of an activity and cut-off holds */
  readonly settlements: readonly SettlementRecord[]
  /** how many files are of other vigencias */
  readonly others: number
  /** how many were set aside and need nobody any more */
  readonly settled: number
}

/** Which vigencia is meant, looked at on which day (ISO), and whether it is meant because it is that of this cut-off. */
export interface RegisterOrder {
  readonly vigencia: number | null
  readonly cutoff: string
  readonly ofCutoff?: boolean
}

/**
 * Reads and consolidates what the register of a workspace holds for a vigencia: the one asked for, that of the workspace,
 * or the latest that it knows. What is monitored of it are the approved plans; where none is, all that came.
 * @throws UsageError where it holds nothing of it
 */
export async function registerConsolidated(
  office: Office,
  order: RegisterOrder,
  watch: Stopwatch,
  terminal: Terminal,
): Promise<RegisterConsolidated> {
  const vigencia = await vigenciaOf(office, order)
  const { cutoff } = order
  const shown = new Progress(terminal, 'Leyendo')
  const received = await everythingReceived(
    office,
    vigencia,
    (total) => shown.step(total),
    (times) => watch.addAll(times),
  ).finally(() => shown.end())
  const { submissions, registered, others, settled } = received
  const { workspace, resolver, register, formats } = office
  const consolidated = await watch.time('consolidate', () =>
    consolidate(submissions, {
      ...office,
      vigencia: null,
      usualVigencia: vigencia,
      cutoff,
      ...(workspace.duties && { owed: { duties: workspace.duties, resolver } }),
      granted: { exceptions: workspace.exceptions, today: office.today },
      registered,
    }),
  )
  const plans = monitoredPlans(await register.plans(), formats, vigencia)
  const drafts = unapprovedAmong(
    plans.filter(({ current }) => current !== null),
    formats,
  )
  const approved =
    drafts.length === 0 ? consolidated : approvedConsolidated(received, office, { vigencia, cutoff })
  return {
    consolidated,
    monitored: approved ?? consolidated,
    unapproved: { plans: drafts, counted: approved === null },
    settlements: await register.settlements(),
    others,
    settled,
  }
}

async function vigenciaOf(
  { register, workspace }: Office,
  { vigencia: asked, cutoff, ofCutoff = false }: RegisterOrder,
): Promise<number> {
  const received = (await register.plans()).filter(({ versions }) => versions.length > 0)
  const known = received.map(({ key }) => key.vigencia)
  const vigencia = asked ?? workspace.configuration.vigencia ?? Math.max(...known)
  if (known.includes(vigencia)) return vigencia
  const others = [...new Set(known)].sort((a, b) => a - b)
  throw new UsageError(
    others.length === 0
      ? 'En el registro todavía no hay ningún plan: deje los libros en «entregas» y ejecute: cotejo recibir'
      : ofCutoff
        ? `En el registro no hay ningún plan de la vigencia ${String(vigencia)}, que es la del corte ${shownDate(cutoff)}; los hay de ${others.join(', ')}: revise el año del corte.`
        : `En el registro no hay ningún plan de la vigencia ${String(vigencia)}; los hay de ${others.join(', ')}: dígala con --vigencia AAAA.`,
  )
}
