import type { Piece } from './number-format.js'

interface Layout {
  readonly prefix: string
  readonly suffix: string
  readonly minWhole: number
  readonly grouped: boolean
  readonly minFraction: number
  readonly maxFraction: number
  /** powers of ten it is multiplied by: percent signs, and commas after the digits */
  readonly shift: number
}

/** A number in the digits of one section of a format, es-CO: thousands with a point, decimals with a comma; null if not plain. */
export function showDecimal(value: number, pieces: readonly Piece[]): string | null {
  const layout = layoutOf(pieces)
  if (!layout) return null
  const digits = roundedDigits(Math.abs(value), layout.shift, layout.maxFraction)
  if (digits === null) return null
  const whole = digits.slice(0, digits.length - layout.maxFraction).replace(/^0+/, '')
  const shownWhole = whole.padStart(layout.minWhole, '0')
  let fraction = digits.slice(digits.length - layout.maxFraction)
  while (fraction.length > layout.minFraction && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  const grouped = layout.grouped ? shownWhole.replace(/\B(?=(?:\d{3})+$)/g, '.') : shownWhole
  return `${value < 0 ? '-' : ''}${layout.prefix}${grouped}${fraction && `,${fraction}`}${layout.suffix}`
}

function layoutOf(pieces: readonly Piece[]): Layout | null {
  const isNumeric = ({ kind }: Piece): boolean => kind === 'digit' || kind === 'point' || kind === 'comma'
  const first = pieces.findIndex(isNumeric)
  const last = pieces.findLastIndex(isNumeric)
  const prefix = affix(pieces.slice(0, first))
  const suffix = affix(pieces.slice(last + 1))
  const marks = pieces
    .slice(first, last + 1)
    .map((piece) => (piece.kind === 'digit' ? piece.mark : piece.kind))
  const [whole, fraction, ...more] = marks
    .map((mark) => (mark === 'point' ? '.' : mark === 'comma' ? ',' : mark.length === 1 ? mark : 'x'))
    .join('')
    .split('.')
  const parts = /^([0#?]*(?:,[0#?]+)*)(,*)$/.exec(whole!)
  if (prefix === null || suffix === null || !parts || more.length > 0) return null
  if (fraction !== undefined && !/^[0#?]*$/.test(fraction)) return null
  const wholeDigits = parts[1]!.replaceAll(',', '')
  const fractionDigits = fraction ?? ''
  if (wholeDigits.length > 20 || fractionDigits.length > 15) return null
  const percents = pieces.filter((piece) => piece.kind === 'percent').length
  return {
    prefix,
    suffix,
    minWhole: wholeDigits.includes('0') ? wholeDigits.length - wholeDigits.indexOf('0') : 0,
    grouped: parts[1]!.includes(','),
    minFraction: fractionDigits.lastIndexOf('0') + 1,
    maxFraction: fractionDigits.length,
    shift: 2 * percents - 3 * parts[2]!.length,
  }
}

function affix(pieces: readonly Piece[]): string | null {
  let text = ''
  for (const piece of pieces) {
    if (piece.kind === 'literal') text += piece.text
    else if (piece.kind === 'percent') text += '%'
    else return null
  }
  return text
}

/**
 * The digits of `value × 10^shift` rounded half up to `decimals`, without a point; the last `decimals` are the fraction.
 * Counted on the 15 digits Excel keeps: 1.005 is 1,01 to it. Null when the number is too long to be laid out.
 */
function roundedDigits(value: number, shift: number, decimals: number): string | null {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e')
  const significant = mantissa.replace('.', '')
  const keep = Number(exponent) + 1 + shift + decimals
  if (keep > 40) return null
  if (keep < 0) return '0'.repeat(decimals + 1)
  const kept = significant.slice(0, keep).padEnd(keep, '0')
  const up = Number(significant.charAt(keep) || '0') >= 5
  const digits = up ? String(BigInt(kept || '0') + 1n) : kept
  return digits.padStart(decimals + 1, '0')
}
