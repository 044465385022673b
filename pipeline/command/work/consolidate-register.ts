import { resolve } from 'node:path'
import { arrivalsOf } from '../../collect/arrivals.js'
import { waiting } from '../../lifecycle/waiting.js'
import { INBOX_FOLDER, outputsOf } from '../../workspace/layout.js'
import { published, type Order } from './consolidation.js'
import type { Stopwatch } from '../terminal/stopwatch.js'
import { shownPath } from '../words/shown-path.js'
import { count } from '../words/summary.js'
import type { Terminal } from '../terminal/terminal.js'
import { candidatesAt } from '../options/inbox-places.js'
import { refuseAmongRecords } from './outputs-guard.js'
import { registerConsolidated } from './register-consolidated.js'
import { withRegister } from './with-register.js'

/**
 * Consolidates what the register of a workspace holds for a vigencia: the one asked for, that of the workspace, or the
 * latest that it knows.
 * @returns the exit status
 * @throws UsageError where it cannot be done
 */
export function consolidateRegister(
  workspace: string,
  order: Order,
  watch: Stopwatch,
  terminal: Terminal,
): Promise<number> {
  const said = order.salida ?? outputsOf(workspace)
  const path = resolve(terminal.folder, said)
  const outputs = { path, said: shownPath(path, workspace, said) }
  refuseAmongRecords(workspace, path)
  return withRegister(workspace, 'consolidar', terminal, async (office) => {
    const consolidation = await registerConsolidated(office, order, watch, terminal)
    const { others, settled } = consolidation
    const status = await published(consolidation, office, order, outputs, false, watch, terminal)
    const unheard = await waiting(
      arrivalsOf(await candidatesAt([], office.workspace).catch(() => [])),
      office,
    )
    if (unheard > 0)
      terminal.out(
        `En «${INBOX_FOLDER}» hay ${count(unheard, 'archivo', 'archivos')} sin recibir, que aquí no cuentan: recíbalos con cotejo recibir\n`,
      )
    if (settled > 0)
      terminal.out(
        `${settled === 1 ? 'No cuenta aquí 1 archivo que se apartó y ya se resolvió o se descartó' : `No cuentan aquí ${String(settled)} archivos que se apartaron y ya se resolvieron o se descartaron`}: véalos con cotejo estado\n`,
      )
    if (others > 0)
      terminal.out(
        `En el registro hay además ${count(others, 'archivo', 'archivos')} de otras vigencias; para consolidar otra: cotejo consolidar --vigencia AAAA\n`,
      )
    return status
  })
}
