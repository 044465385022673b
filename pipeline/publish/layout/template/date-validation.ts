import { shownDate } from '../../../../engine/calendar/iso-date.js'
import type { Column } from '../../../../engine/format/format.js'
import { isoToSerial } from '../../../../engine/workbook/serial-date.js'
import type { Validation } from '../../workbook/workbook-spec.js'

const ANY = { from: '2000-01-01', to: '2099-12-31' } as const

/**
 * A real date within the vigencia, where it is known, and January of the year after, when its last follow-up is due;
 * an end not before its start, of which the first row of the range is given.
 */
export function dateValidation(
  { header, help }: Pick<Column, 'header' | 'help'>,
  range: string,
  vigencia: number | null,
  pair: { readonly start: string; readonly end: string } | null,
): Validation {
  const { from, to } = vigencia === null ? ANY : { from: `${vigencia}-01-01`, to: `${vigencia + 1}-01-31` }
  const between = `una fecha que exista, entre el ${shownDate(from)} y el ${shownDate(to)}`
  const shared = { range, promptTitle: header, prompt: help, strict: true } as const
  if (pair === null) return { ...shared, rule: { kind: 'date', from, to }, error: `Escriba ${between}.` }
  const { start, end } = pair
  return {
    ...shared,
    rule: {
      kind: 'formula',
      formula: `AND(ISNUMBER(${end}),${end}>=N(${start}),${end}>=${isoToSerial(from)},${end}<=${isoToSerial(to)})`,
    },
    error: `Escriba ${between}, que no sea anterior a la de inicio.`,
  }
}
