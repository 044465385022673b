import { cleanLine, cleanLines } from '../../text/clean.js'
import { fixCell, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

const ENDS_IN_STOP = /[.,;:]$/
/** A stop, or the Greek question mark, which is one once it is composed. */
const HAS_STOP = /[.,;:\u037E]/
const TAIL = /\s*[.,;:]+$/

/** A stop at the end of a cell that serves as a key: "OPGI." and "OPGI" would be two. */
export const textKeyPunctuation: Rule = {
  id: 'text-key-punctuation',
  scope: 'row',
  needs: [],
  check: (plan, { format }) => {
    const keys = new Map(
      format.columns
        .filter(({ type }) => type === 'responsibles' || type === 'catalogue')
        .map(({ key, type }) => [key, type]),
    )
    return plan.activities.flatMap((activity) =>
      activity.cells.flatMap(({ key, at, raw }) => {
        if (!keys.has(key) || !HAS_STOP.test(raw)) return []
        const lines = keys.get(key) === 'catalogue' ? [cleanLine(raw)] : cleanLines(raw)
        if (!lines.some((line) => ENDS_IN_STOP.test(line))) return []
        const fix = fixCell(
          'Quitar el punto final',
          activity.sheet,
          at,
          lines.map((line) => line.replace(TAIL, '')).join('\n'),
        )
        return [
          finding(
            'text-key-punctuation',
            'info',
            placeOf(activity, format, key, at, raw),
            { text: raw },
            fix,
          ),
        ]
      }),
    )
  },
}
