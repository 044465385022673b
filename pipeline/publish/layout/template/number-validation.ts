import type { Column } from '../../../../engine/format/format.js'
import type { Validation } from '../../workbook/workbook-spec.js'

/** A number not below zero, a percentage up to 100, or one of the words that the column takes instead of a number. */
export function numberValidation(
  { header, help, type, values }: Column,
  range: string,
  first: string,
): Validation {
  const limit = type === 'percent' ? `,${first}<=100` : ''
  const number = `AND(ISNUMBER(${first}),${first}>=0${limit})`
  const words = values.map((word) => `${first}="${word}"`).join(',')
  const instead = values.length > 0 ? `, o «${values.join('» o «')}»` : ''
  const range100 = type === 'percent' ? 'de 0 a 100' : 'que no sea menor que cero'
  return {
    range,
    rule: { kind: 'formula', formula: words === '' ? number : `OR(${number},${words})` },
    promptTitle: header,
    prompt: help,
    error: `Aquí va un número ${range100}${instead}.`,
    // reductions of a budget are negative
    strict: type !== 'money',
  }
}

/** A code with its digits, and perhaps its name after them. */
export function codeValidation(
  { header, help, digits }: Column,
  range: string,
  first: string,
): Validation | null {
  if (digits === null) return null
  const opens = `LEN(${first})>=${digits},ISNUMBER(VALUE(LEFT(${first},${digits})))`
  return {
    range,
    rule: { kind: 'formula', formula: `AND(${opens},NOT(ISNUMBER(VALUE(MID(${first},${digits + 1},1)))))` },
    promptTitle: header,
    prompt: help,
    error: `Este código tiene ${digits} dígitos. ¿Seguro que es así?`,
    strict: false,
  }
}
