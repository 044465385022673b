import type { Finding } from '../../findings/finding.js'
import { cleanLine } from '../../text/clean.js'
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
      const texts = plan.activities.flatMap((activity) => {
        const text = activity.fields.get(key)?.text ?? ''
        return text === '' ? [] : [{ activity, text: cleanLine(text) }]
      })
      const lower = texts.filter(({ text }) => /^\p{Ll}/u.test(text)).length
      const lowerIsOdd = type === 'text' && texts.length >= 4 && lower <= texts.length / 4
      return texts.flatMap(({ activity, text }): Finding[] => {
        const word = splitWordIn(text)
        const how =
          word !== null
            ? 'split-word'
            : /[:,]$/.test(text)
              ? 'ends-open'
              : lowerIsOdd && /^\p{Ll}/u.test(text) && !ADDRESS.test(text)
                ? 'lowercase-start'
                : null
        if (how === null) return []
        return [finding('text-truncated', 'warning', placeOf(activity, format, key), { how, word })]
      })
    })
  },
}

function splitWordIn(text: string): string | null {
  const split = MAY_SPLIT.test(text) ? SPLIT.exec(text) : null
  const found = split ?? (text.includes(' dos') ? SPLIT_AT_END.exec(text.slice(-LONGEST_WORD)) : null)
  return found?.[1] ?? null
}
