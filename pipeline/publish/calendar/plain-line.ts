import { oneLine } from '../../../engine/text/one-line.js'

/** Text on one line, with nothing that a program that reads calendars could take for the end of it. */
export function plainLine(text: string): string {
  return oneLine(text)
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The same, no longer than so many characters. */
export function shortLine(text: string, limit: number): string {
  const letters = [...plainLine(text)]
  if (letters.length <= limit) return letters.join('')
  return `${letters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}
