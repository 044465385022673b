import type { Piece, Text } from './block.js'

/** Not text in XML, or letters that turn the direction of those around them. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g
const LONE_SURROGATE = /\p{Surrogate}/gu

export type Tone = 'plain' | 'strong' | 'soft' | 'code'

/** A stretch of one line. */
export interface Stretch {
  readonly text: string
  readonly tone: Tone
}

/** The lines of a text, each in its stretches, of characters that a document can hold. */
export function linesOf(text: Text): Stretch[][] {
  const lines: Stretch[][] = [[]]
  for (const piece of typeof text === 'string' ? [text] : text) {
    const { words, tone } = stretchOf(piece)
    for (const [i, line] of words.split('\n').entries()) {
      if (i > 0) lines.push([])
      if (line !== '') lines.at(-1)!.push({ text: line, tone })
    }
  }
  return lines
}

/** The number of characters of a text. */
export function lengthOf(text: Text): number {
  return typeof text === 'string'
    ? text.length
    : text.reduce((length, piece) => length + stretchOf(piece).words.length, 0)
}

/** Text on one line, of characters that a document can hold. */
export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim()
}

function stretchOf(piece: Piece): { readonly words: string; readonly tone: Tone } {
  if (typeof piece === 'string') return { words: clean(piece), tone: 'plain' }
  if ('strong' in piece) return { words: clean(piece.strong), tone: 'strong' }
  if ('soft' in piece) return { words: clean(piece.soft), tone: 'soft' }
  return { words: clean(piece.code), tone: 'code' }
}

function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/\$ (?=\d)/g, '$\u00A0')
    .replace(/(?<=\d) %/g, '\u00A0%')
    .replace(UNPRINTABLE, '')
    .replace(LONE_SURROGATE, '\uFFFD')
}
