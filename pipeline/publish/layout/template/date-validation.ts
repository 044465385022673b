import { shownDate } from '../../../../engine/calendar/iso-date.js'
import type { Column, Format } from '../../../../engine/format/format.js'
import { isoToSerial } from '../../../../engine/workbook/serial-date.js'
import type { Validation } from '../../workbook/workbook-spec.js'

/** The days that a form takes, from one to another, both included. */
export interface Days {
  readonly from: string
  readonly to: string
}

/** Where nobody knows the vigencia. */
export const ANY: Days = { from: '2000-01-01', to: '2099-12-31' }

/** The days of a vigencia, where it is known, and January of the year after where a format's last follow-up is due then. */
export function daysOf({ followUps }: Format, vigencia: number | null): Days {
  if (vigencia === null) return ANY
  return { from: `${vigencia}-01-01`, to: followUps === null ? `${vigencia}-12-31` : `${vigencia + 1}-01-31` }
}

/** A real date within some days; an end not before its start, of which the first row of the range is given. */
export function dateValidation(
  { header, help }: Pick<Column, 'header' | 'help'>,
  range: string,
  { from, to }: Days,
  pair: { readonly start: string; readonly end: string } | null,
): Validation {
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
