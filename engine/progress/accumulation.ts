import { fold } from '../text/fold.js'

/**
 * How the periods of a goal make it up: the six kinds of the DNP's «Guía para la construcción y análisis de indicadores»
 * §3.1. That they exist is attested (domain notes §3.1); the formula of each is from memory and not verified.
 */
export type Accumulation = 'accumulated' | 'flow' | 'stock' | 'capacity' | 'reduction' | 'yearly-reduction'

const NAMES: ReadonlyMap<string, Accumulation> = new Map([
  ['acumulado', 'accumulated'],
  ['acumulada', 'accumulated'],
  ['flujo', 'flow'],
  ['stock', 'stock'],
  ['capacidad', 'capacity'],
  ['reduccion', 'reduction'],
  ['reduccion anual', 'yearly-reduction'],
])

/** The kind that a plan names; null where it names none, `unknown` where the name is none of the six. */
export function accumulationNamed(text: string): Accumulation | 'unknown' | null {
  const name = fold(text)
  return name === '' ? null : (NAMES.get(name) ?? 'unknown')
}
