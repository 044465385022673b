import { count, listed } from '../report/words.js'
import type { Receipt } from './receipt.js'

/** What was found and what happens now, in two sentences for whoever handed the plan in. */
export function follows({ errors, warnings, cutoff }: Receipt): {
  readonly found: string
  readonly next: string
} {
  const parts = [
    ...(errors > 0 ? [count(errors, 'error', 'errores')] : []),
    ...(warnings > 0 ? [count(warnings, 'advertencia', 'advertencias')] : []),
  ]
  const found =
    parts.length === 0
      ? 'Cotejo no encontró errores ni advertencias.'
      : `Cotejo encontró ${listed(parts)}${errors === 0 ? ', y ningún error' : ''}.`
  return {
    found,
    next:
      errors === 0
        ? `El ${cutoff === undefined ? 'plan' : 'seguimiento'} queda para revisión de la oficina de planeación.`
        : `La oficina de planeación le devolverá el libro con ${errors === 1 ? 'la celda señalada' : 'las celdas señaladas'}, para que lo corrija y lo presente de nuevo. Si ya sabe qué corregir, puede hacerlo antes.`,
  }
}
