import type { Finding } from '../../findings/finding.js'
import { cleanLine } from '../../text/clean.js'
import type { Activity } from '../../plan/plan.js'
import { remembered } from '../../text/remember.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Endings that are no word of their own: "implementa das", "rendi ción", "capaci tados". */
const SPLIT =
  /(?<!\p{L})(\p{L}{3,} (?:das|ad[oa]s|[rtz]ad[oa]s?|ción|cion|ciones|miento|mientos|dades|mente))(?!\p{L})/u

/** Without one of these endings no word is split so; most texts have none. */
const MAY_SPLIT = / (?:[rtz]?ad[oa]|das|ci[oó]n|ciones|miento|dades|mente)/

/** "sistematiza dos": a number would have what it counts behind it. */
const SPLIT_AT_END = /(?<!\p{L})(\p{L}{3,}[ai] dos)\s*\.?$/u

/** No word before the split is longer. */
const LONGEST_WORD = 30

/** An address of the network is written in lower case. */
const ADDRESS = /^(?:https?:|www\.|\S+@)/

/** A text cut short: it ends in a colon or a comma, starts in lower case where the others do not, or a word is split. */
export const textTruncated: Rule = {
  id: 'text-truncated',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) => {
    const columns = format.columns.filter(
      ({ type }) => type === 'subject' || type === 'text' || type === 'goal',
    )
    return columns.flatMap(({ key, type }) => {
      const suspects: { readonly activity: Activity; readonly signs: Signs }[] = []
      let texts = 0
      let lower = 0
      for (const activity of plan.activities) {
        const text = textIn(activity, key)
        if (text === '') continue
        texts++
        const signs = signsIn(text)
        if (signs === null) continue
        suspects.push({ activity, signs })
        if (signs.opensLower) lower++
      }
      const lowerIsOdd = type === 'text' && texts >= 4 && lower <= texts / 4
      return suspects.flatMap(({ activity, signs: { how, word } }): Finding[] => {
        if (how === null || (how === 'lowercase-start' && !lowerIsOdd)) return []
        return [finding('text-truncated', 'warning', placeOf(activity, format, key), { how, word })]
      })
    })
  },
}

/** What of a text may show that it was cut short. */
interface Signs {
  readonly how: 'split-word' | 'ends-open' | 'lowercase-start' | null
  /** the word in two */
  readonly word: string | null
  readonly opensLower: boolean
}

/** The signs in a text, or null where it has none. */
const signsIn = remembered(4_000, (text): Signs | null => {
  const line = cleanLine(text)
  const word = splitWordIn(line)
  const opensLower = /^\p{Ll}/u.test(line)
  const isOpen = /[:,]$/.test(line)
  if (word === null && !opensLower && !isOpen) return null
  const how =
    word !== null ? 'split-word' : isOpen ? 'ends-open' : ADDRESS.test(line) ? null : 'lowercase-start'
  return { how, word, opensLower }
})

function splitWordIn(text: string): string | null {
  const split = MAY_SPLIT.test(text) ? SPLIT.exec(text) : null
  const found = split ?? (text.includes(' dos') ? SPLIT_AT_END.exec(text.slice(-LONGEST_WORD)) : null)
  return found?.[1] ?? null
}
