import type { Measure } from '../../../../engine/progress/measure.js'
import { singularOf } from './singular.js'
import { shownNumber } from '../../../../engine/text/numbers.js'

/** A quantity of a goal as a person would write it: `3 informes`, `90 %`, `$ 300.000.000`, `Sí`. */
export function quantityWords(
  shown: number,
  { kind, unit, quantity = 1 }: Pick<Measure, 'kind' | 'unit'> & { readonly quantity?: number },
): string {
  const number = `${shown < 0 ? '−' : ''}${shownNumber(Math.abs(shown))}`
  switch (kind) {
    case 'percent':
      return `${number} %`
    case 'money':
      return `$ ${number}`
    case 'yesno':
      return shown === 1 ? 'Sí' : shown === 0 ? 'No' : number
    case 'count':
      return unit === '' ? number : counted(shown, number, unit, quantity)
  }
}

/** The goal writes its unit in the number of its own quantity: `3 informes` of which one was done is `1 informe`. */
function counted(shown: number, number: string, unit: string, quantity: number): string {
  if ((shown === 1) === (quantity === 1)) return `${number} ${unit}`
  const singular = shown === 1 ? singularOf(unit) : null
  return singular === null ? `${number} (${unit})` : `${number} ${singular}`
}

/** `48,6 %`; a dash where there is nothing to say. */
export function percentWords(shown: number | null): string {
  return shown === null ? '—' : quantityWords(shown, { kind: 'percent', unit: '' })
}

/** `+10 puntos`, `−6,7 puntos`, `sin cambio`; a dash where it cannot be said. */
export function pointsWords(points: number | null): string {
  if (points === null) return '—'
  if (points === 0) return 'sin cambio'
  const number = shownNumber(Math.abs(points))
  return `${points < 0 ? '−' : '+'}${number} ${number === '1' ? 'punto' : 'puntos'}`
}
