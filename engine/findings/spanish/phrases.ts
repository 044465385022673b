import { shownNumber } from '../../text/numbers.js'

export const plural = (n: number, one: string, many: string): string =>
  `${shownNumber(n)} ${n === 1 ? one : many}`
export const quoted = (text: string): string => `«${text.length > 120 ? `${text.slice(0, 119)}…` : text}»`
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)!}`
export const either = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} o ${items.at(-1)!}`

export const WHY_TIDY =
  'No cambia el sentido, pero al consolidar hace ver como distintas dos cosas que son la misma.'
