import { settledFor } from '../../../../engine/rules/programming/ceilings.js'
import type { SettledCeiling } from '../../../../engine/settings.js'
import { compareText } from '../../../consolidate/official-order.js'
import { listed } from '../../report/words.js'
import type { FilledTable } from './annex-sheets.js'

/** Key of the table in which a workbook carries its ceilings. */
export const CEILINGS = 'ceilings'
const EVERY_SOURCE = 'Todas las fuentes'

/**
 * The ceilings of a dependencia as its workbook carries them: its own, and those of the whole entity that they leave open;
 * null where it has none.
 */
export function ceilingsTable(settled: readonly SettledCeiling[], dependencia: string): FilledTable | null {
  const held = [...settledFor(dependencia, settled)].sort((a, b) => compareText(a.program, b.program))
  if (held.length === 0) return null
  const shared = held.filter((one) => one.dependencia === null)
  return {
    rows: held.map(({ program, source, value }) => ({
      programCode: program,
      source: source ?? EVERY_SOURCE,
      value,
    })),
    note: shared.length === 0 ? null : sharedNote(shared),
  }
}

function sharedNote(shared: readonly SettledCeiling[]): string {
  const which = shared.map(({ program, source }) => (source === null ? program : `${program} (${source})`))
  const what = which.length === 1 ? `El techo de ${listed(which)} es` : `Los techos de ${listed(which)} son`
  return `${what} de toda la entidad: cuenta lo que sumen todas las dependencias.`
}
