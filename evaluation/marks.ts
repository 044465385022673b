import type { Cell } from '../engine/grid/grid.js'

const EPOCH = 25_569
const DAY = 86_400_000

/**
 * A cell from its mark, or null for an empty one or one merged into its neighbour (`^`, `<`).
 *
 * `⏎` is a line break, `␣` a stray space, `⍽` a no-break space, `␛` a control character. In braces: `{2023-02-01}` and
 * `{2023-02-01 as 1-feb}` are Excel dates, `{number 3}` and `{number 0.9 as 90%}` numbers, `{error #REF!}` an error,
 * `{formula "…"}`, `{formula 3}` and `{formula}` formulas whose stored result is a text, a number, and none.
 */
export function cellFrom(mark: string): Cell | null {
  if (mark === '' || mark === '^' || mark === '<') return null
  const inside = /^\{(.*)\}$/s.exec(mark)?.[1]
  if (inside === undefined) return textCell(unescaped(mark))
  const [, date, shownDate] = /^(\d{4}-\d\d-\d\d)(?: as (.*))?$/.exec(inside) ?? []
  if (date !== undefined) {
    const [year, month, day] = date.split('-')
    const value = Date.parse(`${date}T00:00:00Z`) / DAY + EPOCH
    return { ...textCell(shownDate ?? `${day!}/${month!}/${year!}`), value, date }
  }
  const [, number, shownNumber] = /^number (-?[\d.]+)(?: as (.*))?$/.exec(inside) ?? []
  if (number !== undefined)
    return { ...textCell(shownNumber ?? number.replace('.', ',')), value: Number(number) }
  const [, error] = /^error (.+)$/.exec(inside) ?? []
  if (error !== undefined) return { ...textCell(error), error }
  const [formula, result] = /^formula(?: (.*))?$/.exec(inside) ?? []
  if (formula === undefined) throw new Error(`no such mark: ${mark}`)
  if (result === undefined) return { ...textCell(''), value: null, formula: true }
  const text = /^"(.*)"$/.exec(result)?.[1]
  if (text !== undefined) return { ...textCell(unescaped(text)), formula: true }
  return { ...textCell(result), value: Number(result), formula: true }
}

function textCell(text: string): Cell {
  return { text, value: text, date: null, formula: false, error: null }
}

function unescaped(mark: string): string {
  return mark.replaceAll('⏎', '\n').replaceAll('␣', ' ').replaceAll('⍽', '\u00A0').replaceAll('␛', '\u0007')
}
