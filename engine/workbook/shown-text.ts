import { weekday } from '../calendar/iso-date.js'
import type { NumberFormat, Piece } from './number-format.js'
import { moment, serialToIso } from './serial-date.js'
import { showDecimal } from './show-decimal.js'

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')
const WEEKDAYS = 'domingo lunes martes miércoles jueves viernes sábado'.split(' ')
/** Literals can be as long as a format: a number is not shown with more of them than this. */
const MAX_LITERALS = 64

export interface Shown {
  readonly text: string
  /** ISO date when the format shows a date */
  readonly date: string | null
}

/** A stored number → what the cell shows in Spanish (Colombia), and its date if its format makes it one. */
export function showNumber(value: number, format: NumberFormat, date1904: boolean): Shown {
  if (format.kind === 'general') return { text: showGeneral(value), date: null }
  if (format.kind === 'number') return { text: showFormatted(value, format), date: null }
  const pieces = format.sections[0] ?? []
  const date = format.kind === 'date' ? serialToIso(value, date1904) : null
  if (format.kind === 'date' && date === null) return { text: showGeneral(value), date }
  const text = showMoment(value, date, pieces) ?? (date === null ? showGeneral(value) : spanishDate(date))
  return { text, date }
}

/** A number without a format: the shortest form of its 15 significant digits, with decimal comma. */
export function showGeneral(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value)
  const [digits = '', exponent] = String(Number(value.toPrecision(15))).split('e')
  const shown = digits.replace('.', ',')
  if (exponent === undefined) return shown
  return `${shown}E${exponent.charAt(0)}${exponent.slice(1).padStart(2, '0')}`
}

/** ISO date → `dd/mm/aaaa`. */
export function spanishDate(iso: string): string {
  const [year, month, day] = iso.split('-')
  return `${day!}/${month!}/${year!}`
}

function showFormatted(value: number, { sections }: NumberFormat): string {
  if (sections.flat().some((piece) => piece.kind === 'other')) return showGeneral(value)
  const section = value < 0 && sections.length > 1 ? 1 : value === 0 && sections.length > 2 ? 2 : 0
  const pieces = sections[section] ?? []
  const shown = showPieces(section === 1 ? -value : value, pieces)
  return shown ?? showGeneral(value)
}

/** Null where the format cannot be shown faithfully; a section that shows nothing is no reason to hide a value. */
function showPieces(value: number, pieces: readonly Piece[]): string | null {
  if (literalLength(pieces) > MAX_LITERALS) return null
  const shown = pieces.some((piece) => piece.kind === 'digit')
    ? showDecimal(value, pieces)
    : pieces.map((piece) => showPlain(value, piece)).join('')
  return shown?.trim() || null
}

function showPlain(value: number, piece: Piece): string {
  if (piece.kind === 'literal') return piece.text
  return piece.kind === 'general' || piece.kind === 'text' ? showGeneral(value) : ''
}

/** Null where a piece of the format is none of a plain date or time. */
function showMoment(serial: number, date: string | null, pieces: readonly Piece[]): string | null {
  if (serial < 0 || literalLength(pieces) > MAX_LITERALS) return null
  const { second } = moment(serial)
  const halves = pieces.some((piece) => piece.kind === 'half-day')
  let text = ''
  for (const piece of pieces) {
    const shown =
      piece.kind === 'date'
        ? showRun(piece.run, date, second, halves)
        : piece.kind === 'minute'
          ? padded(Math.floor(second / 60) % 60, piece.run)
          : piece.kind === 'half-day'
            ? second < 43_200
              ? 'a. m.'
              : 'p. m.'
            : momentLiteral(piece)
    if (shown === null) return null
    text += shown
  }
  return text.trim()
}

/** `@` after a date section is for text; the point, the comma and the percent are themselves. */
function momentLiteral(piece: Piece): string | null {
  if (piece.kind === 'literal') return piece.text
  if (piece.kind === 'point') return '.'
  return piece.kind === 'comma' ? ',' : null
}

function showRun(run: string, date: string | null, second: number, halves: boolean): string | null {
  const hour = Math.floor(second / 3600)
  if (run[0] === 'h') return padded(halves ? ((hour + 11) % 12) + 1 : hour, run)
  if (run[0] === 's') return padded(second % 60, run)
  if (date === null) return null
  if (run[0] === 'y') return date.slice(run.length <= 2 ? 2 : 0, 4)
  const month = date.slice(5, 7)
  const day = date.slice(8)
  if (run[0] === 'm')
    return run.length <= 2 ? unpadded(month, run) : shortened(MONTHS[Number(month) - 1]!, run)
  return run.length <= 2 ? unpadded(day, run) : shortened(WEEKDAYS[weekday(date)]!, run)
}

function shortened(name: string, run: string): string {
  if (run.length === 3) return name.slice(0, 3)
  return run.length === 5 ? name.charAt(0) : name
}

function unpadded(twoDigits: string, run: string): string {
  return run.length === 1 && twoDigits.startsWith('0') ? twoDigits.slice(1) : twoDigits
}

function padded(value: number, run: string): string {
  return String(value).padStart(Math.min(run.length, 2), '0')
}

function literalLength(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (piece.kind === 'literal' ? piece.text.length : 1), 0)
}
