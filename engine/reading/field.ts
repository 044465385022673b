import type { Cell, CellAt } from '../grid/grid.js'
import type { Field } from '../plan/plan.js'
import { parseNumber } from '../text/numbers.js'
import type { Written } from './sheet-view.js'

/** What one or several cells under a column say together. */
export function fieldOf(texts: readonly [Written, ...Written[]] | readonly Written[]): Field {
  const { cell, at, text } = texts[0]!
  const alone = texts.length === 1
  return {
    text: alone ? text : texts.map((one) => one.text).join(' '),
    raw: alone ? cell.text : texts.map((one) => one.cell.text).join('\n'),
    at,
    stored: typeof cell.value === 'number' ? 'number' : text === '' ? 'nothing' : 'text',
    number: alone ? numberOf(cell) : null,
  }
}

/** A cell of the row in which nothing is written. */
export function emptyField(at: CellAt): Field {
  return { text: '', raw: '', at, stored: 'nothing', number: null }
}

/** No two neighbours of it match the same blanks: a cell of thousands of them costs one pass. */
const MONEY = /^(?:COP\s*)?(?:\$\s*)?(?:(-)\s*)?(\d(?:[\d.,'’ ]*[\d.,'’])?)\s*(?:%\s*)?$/i

/** The number that a cell holds or spells in digits: `90%` is 90, `$ 1.500.000` a million and a half, `(12)` none. */
export function numberOf({ value, text }: Cell): number | null {
  const percent = text.trimEnd().endsWith('%')
  if (typeof value === 'number') return percent && value < 1e100 ? Math.round(value * 1e10) / 1e8 : value
  const digits = MONEY.exec(text.trim())
  const number = digits && parseNumber(digits[2]!)
  return number ? (digits[1] === '-' ? 0 - number.value : number.value) : null
}
