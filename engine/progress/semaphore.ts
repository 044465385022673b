import type { Figure } from './figure.js'
import { Fraction } from './fraction.js'

/** A stretch of the traffic light, as `semaforo` in an entity's cotejo.json has it. */
export interface Band {
  readonly nombre: string
  /** percentage from which it holds */
  readonly desde: number
  readonly color: string
}

/**
 * The bands where the entity settles none: a default of ours. 0-59, 60-79 and 80-100 are said to be those of the PAAC's
 * follow-up, but no primary source was found (domain notes §3.2 and §13.1): never to be told as law.
 */
export const USUAL_BANDS: readonly Band[] = [
  { nombre: 'Bajo', desde: 0, color: 'rojo' },
  { nombre: 'Medio', desde: 60, color: 'amarillo' },
  { nombre: 'Alto', desde: 80, color: 'verde' },
]

/**
 * The band of a percentage: of those that begin at it or below, the highest; null where none does. It is chosen by the
 * exact percentage, before any rounding: with a band at 60, 59.5 and 59.96 (shown as 60.0) are below it.
 */
export function bandOf<B extends { readonly desde: number }>(percent: Figure, bands: readonly B[]): B | null {
  let found: B | null = null
  for (const band of bands) {
    const reached = Fraction.fromNumber(band.desde).compare(percent.exact) <= 0
    if (reached && (found === null || band.desde > found.desde)) found = band
  }
  return found
}
