import type { Cell } from '../../grid/grid.js'
import { booleanCell, errorCell, NO_RESULT, textCell } from '../cell.js'
import type { NumberFormat } from '../number-format.js'
import { isoToSerial } from '../serial-date.js'
import { showNumber, spanishDate, type Shown } from '../shown-text.js'

/** A cell as an OpenDocument spreadsheet stores it. */
export interface StoredValue {
  /** `office:value-type` */
  readonly type: string | undefined
  /** the value that its type has: a number, an ISO date, a duration, `true`, a text */
  readonly value: string | undefined
  /** what its paragraphs show; null where it has none: LibreOffice writes one for an empty result too */
  readonly shown: string | null
  readonly formula: string | undefined
  /** whether it is said to be an error, as LibreOffice says it */
  readonly error: boolean
}

/** Excel's first date, and the day that is zero where numbers are shown as dates. */
const FIRST_DAY = '1900-01-01'
const ZERO_DAY = '1899-12-30'
const MOST_KNOWN_DATES = 5_000
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i
const DURATION = /^(-)?P(?:(\d{1,9})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:\.\d+)?)S)?)?$/
/** As Excel and LibreOffice write errors, in English and in Spanish. */
const ERROR =
  /^(?:#(?:REF!|¡REF!|DIV\/0!|¡DIV\/0!|N\/A|N\/D|VALUE!|¡VALOR!|NAME\?|¿NOMBRE\?|NUM!|¡NUM!|NULL!|¡NULO!)|Err:\d{3})$/i
/** So LibreOffice stores a truth value that came from another program. */
const CONSTANT_TRUTH = /^(?:[a-z]+:)?=(TRUE|FALSE)\(\)$/i

/** Makes the cells of an OpenDocument spreadsheet, the same as those of an Excel one that says the same. */
export class ValueCells {
  readonly #shownDates = new Map<NumberFormat, Map<number, Shown>>()

  /** The cell; null when it holds nothing. `format` is asked for only where it counts. */
  make(stored: StoredValue, format: () => NumberFormat): Cell | null {
    const { type, value } = stored
    const shown = stored.shown ?? ''
    const formula = stored.formula !== undefined
    if (stored.error || (formula && ERROR.test(shown)))
      return errorCell(shown || '#N/A', formula && stored.formula.replace(/^(?:[a-z]+:)?=/i, '') !== shown)
    const truth = formula ? CONSTANT_TRUTH.exec(stored.formula)?.[1] : undefined
    if (truth !== undefined) return booleanCell(truth.toUpperCase() === 'TRUE', false)
    switch (type) {
      case undefined:
        return formula && stored.shown === null ? NO_RESULT : textCell(shown, formula)
      case 'boolean':
        return value === undefined ? textCell(shown, formula) : booleanCell(value === 'true', formula)
      case 'float':
      case 'currency':
      case 'percentage':
        return this.#number(numberOf(value), type, shown, formula, format())
      case 'time':
        return this.#number(fractionOfDay(value), type, shown, formula, format())
      case 'date':
        return this.#date(value, shown, formula, format())
      default:
        return textCell(value || shown, formula)
    }
  }

  #number(
    value: number | null,
    type: string,
    seen: string,
    formula: boolean,
    format: NumberFormat,
  ): Cell | null {
    if (value === null) return textCell(seen, formula)
    const { text, date } = this.#show(value, format)
    const untold = format.kind === 'general' && (type === 'percentage' || type === 'time')
    return { text: untold ? seen || text : text, value, date, formula, error: null }
  }

  #date(iso: string | undefined, seen: string, formula: boolean, format: NumberFormat): Cell | null {
    const value = iso === undefined ? null : serialOf(iso)
    if (value === null || iso === undefined) return textCell(seen || (iso ?? ''), formula)
    const { text, date } = this.#show(value, format)
    const day = iso.slice(0, 10)
    if (date !== null || day < FIRST_DAY) return { text, value, date, formula, error: null }
    return { text: spanishDate(day), value, date: day, formula, error: null }
  }

  #show(value: number, format: NumberFormat): Shown {
    if (format.kind !== 'date') return showNumber(value, format, false)
    let known = this.#shownDates.get(format)
    if (!known) this.#shownDates.set(format, (known = new Map()))
    let shown = known.get(value)
    if (!shown) {
      shown = showNumber(value, format, false)
      if (known.size < MOST_KNOWN_DATES) known.set(value, shown)
    }
    return shown
  }
}

function numberOf(value: string | undefined): number | null {
  const number = value !== undefined && NUMBER.test(value) ? Number(value) : NaN
  return Number.isFinite(number) ? number : null
}

/** An ISO date → Excel's number for it; those before its first day count down from zero, as the numbers of LibreOffice do. */
function serialOf(iso: string): number | null {
  if (iso.slice(0, 10) >= FIRST_DAY) return isoToSerial(iso)
  const shifted = isoToSerial(`2${iso.slice(1)}`)
  const zero = isoToSerial(`2${ZERO_DAY.slice(1)}`)
  return iso.startsWith('1') && shifted !== null && zero !== null ? shifted - zero : null
}

/** `PT12H30M00S` → 0.520833… */
function fractionOfDay(value: string | undefined): number | null {
  const parts = value === undefined ? null : DURATION.exec(value)
  if (!parts) return null
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(2).map((part) => Number(part ?? 0))
  const fraction = days + (hours * 3600 + minutes * 60 + seconds) / 86_400
  return parts[1] === undefined ? fraction : -fraction
}
