import type { Left } from '../../../engine/carry/left.js'
import { plural, quoted } from '../../../engine/findings/spanish/phrases.js'
import type { Format } from '../../../engine/format/format.js'
import { rowLabel } from '../../../engine/rules/place.js'

/** What found no place in the new workbook, in one sentence. */
export function leftWords(left: Left, format: Format): string {
  const row = quoted(rowLabel(left.activity, format))
  switch (left.kind) {
    case 'no-section':
      return `${row}: no se sabe a qué parte del formato pertenece.`
    case 'no-room':
      return `${row}: no cupo en su tabla.`
    case 'no-column':
      return `${row}: el formato ya no tiene la columna ${quoted(left.column)}, que decía ${quoted(left.text)}.`
  }
}

/** How many activities go into the new workbook. */
export function carriedWords(carried: number, left: readonly Left[]): string {
  const out = left.filter(({ kind }) => kind !== 'no-column').length
  const parts = left.length - out
  const went = `${carried === 1 ? 'Pasa' : 'Pasan'} ${plural(carried, 'actividad', 'actividades')} al formato vigente.`
  const stays = [
    ...(out > 0 ? [plural(out, 'actividad', 'actividades')] : []),
    ...(parts > 0 ? [plural(parts, 'dato suelto', 'datos sueltos')] : []),
  ].join(' y ')
  return stays === '' ? `${went} No queda nada por fuera.` : `${went} Por fuera: ${stays}.`
}
