import type { Cell } from '../grid/grid.js'
import { GENERAL, type NumberFormat } from './number-format.js'
import { isoToSerial, serialToIso } from './serial-date.js'
import { showNumber, spanishDate } from './shown-text.js'
import type { Styles } from './styles.js'
import { decodeText, trimBlanks } from './text-value.js'

/** A `<c>` as the sheet stores it. */
export interface StoredCell {
  readonly type: string | undefined
  /** its index among the styles; NaN where it is none */
  readonly style: number
  /** the text of `<v>` */
  readonly value: string | undefined
  /** the text of `<is>` */
  readonly inline: string | undefined
  readonly formula: boolean
}

/** The dates of each format, from 1900 and from 1904: plans repeat few of them many times. */
const KNOWN_DATES = [
  new WeakMap<NumberFormat, Map<number, Cell>>(),
  new WeakMap<NumberFormat, Map<number, Cell>>(),
]
const MAX_KNOWN_DATES = 5_000
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** Makes the cells of a workbook out of what its sheets store. */
export class CellMaker {
  readonly #sharedCells: (Cell | undefined)[] = []

  constructor(
    private readonly sharedStrings: readonly string[],
    private readonly styles: Styles,
    private readonly date1904: boolean,
  ) {}

  /** The cell; null when it holds nothing; `damaged` when it points to a shared string that is not there. */
  make(stored: StoredCell): Cell | null | 'damaged' {
    const { type, value, inline, formula } = stored
    if (inline !== undefined && (type === 'inlineStr' || value === undefined))
      return textCell(decodeText(inline), formula)
    if (value === undefined) return formula ? NO_RESULT : null
    if (type === 'str' || type === 'inlineStr') return textCell(decodeText(value), formula)
    const plain = trimBlanks(value)
    if (plain === '') return formula ? NO_RESULT : null
    if (type === 's') return /^\d{1,9}$/.test(plain) ? this.shared(Number(plain), formula) : 'damaged'
    if (type === 'b') return storedBoolean(plain, formula)
    if (type === 'e') return errorCell(plain, formula)
    if (type === 'd') return this.#isoDate(plain, stored)
    return NUMBER.test(plain) && Number.isFinite(Number(plain))
      ? this.number(Number(plain), stored.style, formula)
      : textCell(plain, formula)
  }

  /** The cell that shows a shared string. */
  shared(index: number, formula: boolean): Cell | null | 'damaged' {
    const text = this.sharedStrings[index]
    if (text === undefined) return 'damaged'
    if (formula) return textCell(text, formula)
    return (this.#sharedCells[index] ??= textCell(text, false) ?? undefined) ?? null
  }

  /** The cell of a finite number in the style of this index. */
  number(value: number, style: number, formula: boolean): Cell {
    const format = this.styles[style] ?? GENERAL
    if (format.kind !== 'date' || formula) return this.#shown(value, format, formula)
    const known = knownDates(format, this.date1904)
    let cell = known.get(value)
    if (!cell) {
      cell = this.#shown(value, format, formula)
      if (known.size < MAX_KNOWN_DATES) known.set(value, cell)
    }
    return cell
  }

  #shown(value: number, format: NumberFormat, formula: boolean): Cell {
    const { text, date } = showNumber(value, format, this.date1904)
    return { text, value, date, formula, error: null }
  }

  #isoDate(plain: string, stored: StoredCell): Cell | null {
    const serial = isoToSerial(plain, this.date1904)
    if (serial === null) return textCell(plain, stored.formula)
    const shown = this.number(serial, stored.style, stored.formula)
    const date = serialToIso(serial, this.date1904)
    if (shown.date !== null || date === null) return shown
    return { ...shown, text: spanishDate(date), date }
  }
}

function knownDates(format: NumberFormat, date1904: boolean): Map<number, Cell> {
  const formats = KNOWN_DATES[date1904 ? 1 : 0]!
  let known = formats.get(format)
  if (!known) formats.set(format, (known = new Map()))
  return known
}

/** A formula that has no result yet. */
export const NO_RESULT: Cell = { text: '', value: null, date: null, formula: true, error: null }

/** The cell of a text; null where there is nothing to show nor a formula. */
export function textCell(text: string, formula: boolean): Cell | null {
  return text === '' && !formula ? null : { text, value: text, date: null, formula, error: null }
}

export function booleanCell(value: boolean, formula: boolean): Cell {
  return { text: value ? 'VERDADERO' : 'FALSO', value, date: null, formula, error: null }
}

/** The cell of an error such as `#REF!`. */
export function errorCell(error: string, formula: boolean): Cell {
  return { text: error, value: error, date: null, formula, error }
}

function storedBoolean(plain: string, formula: boolean): Cell | null {
  if (!/^(?:[01]|true|false)$/i.test(plain)) return textCell(plain, formula)
  return booleanCell(plain === '1' || plain.toLowerCase() === 'true', formula)
}
