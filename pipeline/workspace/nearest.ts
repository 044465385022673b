import { editDistance, fold } from '../../engine/text/fold.js'

/** The known name most like one that is not: for "did you mean". Null where none is alike enough, or two equally. */
export function nearest(asked: string, known: Iterable<string>): string | null {
  const folded = fold(asked).replaceAll(' ', '')
  if (folded === '') return null
  const limit = Math.max(1, Math.floor(folded.length / 3))
  let best: string | null = null
  let bestDistance = limit + 1
  for (const name of known) {
    const plain = fold(name).replaceAll(' ', '')
    const starts = folded.length >= 4 && (plain.startsWith(folded) || folded.startsWith(plain))
    const distance = starts ? 1 : editDistance(folded, plain, limit)
    if (distance < bestDistance) {
      best = name
      bestDistance = distance
    } else if (distance === bestDistance && distance <= limit && best !== name) best = null
  }
  return best
}

const MOST_LISTED = 40

/** What may be written instead: the nearest known name, or the list of them where it is not too long. */
export function instead(asked: string, known: readonly string[]): string {
  const near = nearest(asked, known)
  if (near !== null) return `¿quiso decir «${near}»?`
  if (known.length === 0) return 'todavía no hay ninguno.'
  const shown = known.slice(0, MOST_LISTED).join(', ')
  return `puede ser: ${shown}${known.length > MOST_LISTED ? '…' : ''}.`
}
