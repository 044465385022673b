import { fold } from '../../text/fold.js'
import type { Field } from '../../plan/plan.js'

/** A value of a scale: its name, and the numbers that stand for it in the guides in use. */
export interface ScaleValue {
  readonly name: string
  readonly words: RegExp
  readonly numbers: readonly number[]
}

/** Probability of a risk of corruption (Guía 2015); a name or its number. */
export const PROBABILITIES: readonly ScaleValue[] = [
  { name: 'Rara vez', words: /^rar[oa]( vez)?$/, numbers: [1] },
  { name: 'Improbable', words: /^improbable$/, numbers: [2] },
  { name: 'Posible', words: /^posible$/, numbers: [3] },
  { name: 'Probable', words: /^probable$/, numbers: [4] },
  { name: 'Casi seguro', words: /^casi (seguro|segura|certeza)$/, numbers: [5] },
]

/** Impact of a risk of corruption: 5, 10 and 20 in the guide of 2015, 3 to 5 in those after it. Configured practice. */
export const IMPACTS: readonly ScaleValue[] = [
  { name: 'Moderado', words: /^moderad[oa]$/, numbers: [5, 3] },
  { name: 'Mayor', words: /^mayor$/, numbers: [10, 4] },
  { name: 'Catastrófico', words: /^catastrofic[oa]$/, numbers: [20, 5] },
]

/** The zones, from the mildest. */
export const ZONES: readonly ScaleValue[] = [
  { name: 'Baja', words: /^baj[oa]$/, numbers: [] },
  { name: 'Moderada', words: /^moderad[oa]$/, numbers: [] },
  { name: 'Alta', words: /^alt[oa]$/, numbers: [] },
  { name: 'Extrema', words: /^extrem[oa]$/, numbers: [] },
]

/**
 * Zones by probability (rows) and impact (columns), as letters of `ZONES`: that of the guide of 2015 (by the product), and
 * that of those after it, for impacts written as their numbers. Configured practice.
 */
const MATRIX_2015 = ['BBM', 'BMA', 'MAE', 'MAE', 'MAE']
const LATER_MATRIX = ['MAE', 'MAE', 'AEE', 'AEE', 'EEE']
/** An impact as the later guides number it; 5 is of both. */
const LATER_IMPACT = /^[345]$/

/** Indexes in a scale that a cell may mean; empty where it means none, null where nothing is written. */
export function onScale(field: Field | undefined, scale: readonly ScaleValue[]): readonly number[] | null {
  if (!field || field.text === '') return null
  const text = fold(field.text)
  const number = Number(/^\d+$|^\d+(?= )|(?<= )\d+$/.exec(text)?.[0] ?? NaN)
  const name = text.replace(/^\d+ | \d+$/g, '')
  if (/\p{L}/u.test(name)) {
    const at = scale.findIndex(({ words }) => words.test(name))
    return at < 0 ? [] : [at]
  }
  return scale.flatMap(({ numbers }, at) => (numbers.includes(number) ? [at] : []))
}

/** The zones that a probability and an impact may give, the impact as written. */
export function zonesOf(
  probabilities: readonly number[],
  impacts: readonly number[],
  written: string,
): number[] {
  const matrices = LATER_IMPACT.test(written.trim()) ? [MATRIX_2015, LATER_MATRIX] : [MATRIX_2015]
  const zones = matrices.flatMap((matrix) =>
    probabilities.flatMap((p) => impacts.map((i) => 'BMAE'.indexOf(matrix[p]![i]!))),
  )
  return [...new Set(zones)].sort((a, b) => a - b)
}
