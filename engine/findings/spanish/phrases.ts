import { shownNumber } from '../../text/numbers.js'

export const plural = (n: number, one: string, many: string): string =>
  `${shownNumber(n)} ${n === 1 ? one : many}`
/** A text between quotes; those that it has inside become the inner ones, and one pair around all of it is dropped. */
export const quoted = (text: string): string => {
  const shown = text.length > 120 ? `${text.slice(0, 119)}…` : text
  return `«${bare(shown).replace(/[«»]/g, (mark) => (mark === '«' ? '“' : '”'))}»`
}
const bare = (text: string): string => /^«([^«»]*)»$/.exec(text)?.[1] ?? text
export const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)!}`
export const either = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} o ${items.at(-1)!}`

export const WHY_TIDY =
  'No cambia el sentido, pero al consolidar hace ver como distintas dos cosas que son la misma.'

/** The text with its first letter in upper case. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
