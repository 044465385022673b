import type { Cell } from '../grid/grid.js'
import { GENERAL, type NumberFormat } from './number-format.js'
import { isoToSerial, serialToIso } from './serial-date.js'
import { showNumber, spanishDate, type Shown } from './shown-text.js'
import type { Styles } from './styles.js'
import { decodeText, trimBlanks } from './text-value.js'

/** A `<c>` as the sheet stores it. */
export interface StoredCell {
  readonly type: string | undefined
  readonly style: string | undefined
  /** the text of `<v>` */
  readonly value: string | undefined
  /** the text of `<is>` */
  readonly inline: string | undefined
  readonly formula: boolean
}

const MAX_KNOWN_DATES = 5_000
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/** Makes the cells of a workbook out of what its sheets store. */
export class CellMaker {
  readonly #sharedCells: (Cell | undefined)[] = []
  /** what the dates of each format show: plans repeat few of them many times */
  readonly #shownDates = new Map<NumberFormat, Map<number, Shown>>()

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
    if (type === 's') return this.#shared(plain, formula)
    if (type === 'b') return storedBoolean(plain, formula)
    if (type === 'e') return errorCell(plain, formula)
    if (type === 'd') return this.#isoDate(plain, stored)
    return this.#number(plain, stored)
  }

  #shared(plain: string, formula: boolean): Cell | null | 'damaged' {
    if (!/^\d{1,9}$/.test(plain)) return 'damaged'
    const index = Number(plain)
    const text = this.sharedStrings[index]
    if (text === undefined) return 'damaged'
    if (formula) return textCell(text, formula)
    return (this.#sharedCells[index] ??= textCell(text, false) ?? undefined) ?? null
  }

  #number(plain: string, { style, formula }: StoredCell): Cell | null {
    const value = NUMBER.test(plain) ? Number(plain) : NaN
    if (!Number.isFinite(value)) return textCell(plain, formula)
    const format = this.styles[Number(style ?? 0)] ?? GENERAL
    const { text, date } = format.kind === 'date' ? this.#shownDate(value, format) : this.#show(value, format)
    return { text, value, date, formula, error: null }
  }

  #shownDate(value: number, format: NumberFormat): Shown {
    let known = this.#shownDates.get(format)
    if (!known) this.#shownDates.set(format, (known = new Map()))
    let shown = known.get(value)
    if (!shown) {
      shown = this.#show(value, format)
      if (known.size < MAX_KNOWN_DATES) known.set(value, shown)
    }
    return shown
  }

  #show(value: number, format: NumberFormat): Shown {
    return showNumber(value, format, this.date1904)
  }

  #isoDate(plain: string, stored: StoredCell): Cell | null {
    const serial = isoToSerial(plain, this.date1904)
    if (serial === null) return textCell(plain, stored.formula)
    const shown = this.#number(String(serial), stored)
    const date = serialToIso(serial, this.date1904)
    if (!shown || shown.date !== null || date === null) return shown
    return { ...shown, text: spanishDate(date), date }
  }
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
