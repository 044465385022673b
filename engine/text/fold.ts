import { cleanLine, withoutControls } from './clean.js'

const cache = new Map<string, string>()
const CACHE_LIMIT = 50_000
/** Maps look at the length alone of much longer texts, and would compare them one by one. */
const LONGEST_CACHED = 8_000

/** Text as compared: lower case, no accents (ñ too), punctuation as a space, single spaces. */
export function fold(text: string): string {
  if (text.length > LONGEST_CACHED) return foldAnew(text)
  const known = cache.get(text)
  if (known !== undefined) return known
  const folded = foldAnew(text)
  if (cache.size >= CACHE_LIMIT) cache.clear()
  cache.set(text, folded)
  return folded
}

const PLAIN = /^[\t\n\r -~]*$/
const SPANISH_LETTER = /[áéíóúüñÁÉÍÓÚÜÑ]/g
const BASE: Readonly<Record<string, string>> = {
  ...{ á: 'a', é: 'e', í: 'i', ó: 'o', ú: 'u', ü: 'u', ñ: 'n' },
  ...{ Á: 'A', É: 'E', Í: 'I', Ó: 'O', Ú: 'U', Ü: 'U', Ñ: 'N' },
}

/** Spanish letters are the common case; whatever else is not ASCII takes the long way. */
function foldAnew(text: string): string {
  const plain = text.replace(SPANISH_LETTER, (letter) => BASE[letter]!)
  if (PLAIN.test(plain))
    return plain
      .toLowerCase()
      .replace(/[^a-z0-9%]+/g, ' ')
      .trim()
  return cleanLine(
    withoutControls(text)
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}%]+/gu, ' '),
  )
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
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      current[j] = cost
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    before = previous
    previous = current
  }
  return Math.min(previous[b.length]!, limit + 1)
}
