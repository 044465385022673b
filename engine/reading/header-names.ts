import type { Column, Format } from '../format/format.js'
import { editDistance, fold } from '../text/fold.js'

/** How sure a header text's reading is; lower is surer. */
export const SURENESS = ['official', 'synonym', 'typing-error'] as const
export type Sureness = (typeof SURENESS)[number]

const LONGEST = 60

/** Tells which column of a format a header text names. */
export class HeaderNames {
  readonly #official: ReadonlyMap<string, Column>
  readonly #synonyms: ReadonlyMap<string, Column>
  readonly #memo = new Map<string, Column | null>()

  constructor(format: Format) {
    this.#official = new Map(format.columns.map((column) => [headerKey(column.header), column]))
    this.#synonyms = new Map(
      format.columns.flatMap((column) => column.synonyms.map((name) => [headerKey(name), column] as const)),
    )
  }

  /** The column that a text names, as surely as asked; give or take case, accents, punctuation and what stands in brackets. */
  named(text: string, sureness: Sureness): Column | null {
    if (text.length > LONGEST) return null
    const key = headerKey(text)
    switch (sureness) {
      case 'official':
        return this.#official.get(key) ?? null
      case 'synonym':
        return this.#synonyms.get(key) ?? null
      case 'typing-error': {
        let found = this.#memo.get(key)
        if (found === undefined) this.#memo.set(key, (found = this.#nearest(key)))
        return found
      }
    }
  }

  #nearest(asked: string): Column | null {
    const allowed = asked.length >= 9 ? 2 : asked.length >= 5 ? 1 : 0
    if (allowed === 0) return null
    let best: Column | null = null
    let bestDistance = allowed + 1
    for (const names of [this.#official, this.#synonyms]) {
      for (const [name, column] of names) {
        if (name.length < 5) continue
        const distance = editDistance(asked, name, allowed)
        if (distance < bestDistance) {
          best = column
          bestDistance = distance
        } else if (distance === bestDistance && distance <= allowed && best !== column) best = null
      }
    }
    return best
  }
}

/** A header text as compared: folded, glued, without what stands in brackets or a number at its ends. */
export function headerKey(text: string): string {
  const plain = fold(text.replace(/\([^)]*\)/g, ' ')).replaceAll(' ', '')
  return plain.replace(/^\d+|\d+$/g, '') || fold(text).replaceAll(' ', '')
}
