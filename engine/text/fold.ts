import { cleanLine, withoutControls } from './clean.js'
import { remembered } from './remember.js'

/** Longer texts take the long way. */
const LONGEST_AT_ONCE = 8_000

/** Text as compared: lower case, no accents (ñ too), punctuation as a space, single spaces. */
export const fold = remembered(50_000, (text) => foldLatin(text) ?? foldAny(text))

function foldAny(text: string): string {
  return cleanLine(
    withoutControls(text)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%]+/gu, ' '),
  )
}

const SPACE = 0x20
/** What each character of Latin-1 folds to: a letter, a digit or a space; 0 where that is not one character. */
export const FOLDED = Uint8Array.from({ length: 0x100 }, (_, code) => {
  const folded = foldAny(`a${String.fromCharCode(code)}a`)
  const letter = folded.charCodeAt(1)
  return folded.length === 3 && letter < 0x100 ? letter : 0
})
/** Dashes, quotes, bullets and dots of typographers. */
const isTypographic = (code: number): boolean => code >= 0x2010 && code <= 0x2027

/** What a character folds to, a letter, a digit or a space; 0 where that is not one character or not a Spanish one. */
export function foldedCode(code: number): number {
  return code < 0x100 ? FOLDED[code]! : isTypographic(code) ? SPACE : 0
}

let folding = new Uint8Array(1_024)

/** Folds a text of Spanish letters in one go; null where it holds any other. */
function foldLatin(text: string): string | null {
  const { length } = text
  if (length > LONGEST_AT_ONCE) return null
  if (length > folding.length) folding = new Uint8Array(LONGEST_AT_ONCE)
  let end = 0
  let last = SPACE
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    const letter = foldedCode(code)
    if (letter === 0) return null
    if (letter === SPACE && last === SPACE) continue
    folding[end++] = last = letter
  }
  if (last === SPACE && end > 0) end--
  return String.fromCharCode.apply(null, folding.subarray(0, end) as unknown as number[])
}

/** Folded words. */
export function words(text: string): string[] {
  const folded = fold(text)
  return folded === '' ? [] : folded.split(' ')
}

/**
 * How many single-letter edits turn one text into the other, counted up to `limit`; more counts as `limit + 1`.
 * A swap of two neighbours is one edit.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  const { length } = b
  if (Math.abs(a.length - length) > limit) return limit + 1
  const far = limit + 1
  let [before, previous, current]: [number[], number[], number[]] = [[], [], []]
  for (let j = 0; j <= length; j++) previous.push(Math.min(j, far))
  for (let i = 1; i <= a.length; i++) {
    // what lies farther from the diagonal than the limit is too far
    const from = Math.max(1, i - limit)
    const to = Math.min(length, i + limit)
    current[from - 1] = from === 1 ? Math.min(i, far) : far
    let best = current[from - 1]!
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1), far)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      current[j] = cost
      if (cost < best) best = cost
    }
    current[to + 1] = far
    if (best > limit) return far
    ;[before, previous, current] = [previous, current, before]
  }
  return Math.min(previous[length]!, far)
}
