import type { Finding } from '../../findings/finding.js'
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
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      for (const { key, at, raw } of activity.cells) {
        const type = keys.get(key)
        if (type === undefined || !HAS_STOP.test(raw)) continue
        const lines = type === 'catalogue' ? [cleanLine(raw)] : cleanLines(raw)
        if (!lines.some((line) => ENDS_IN_STOP.test(line))) continue
        const mended = lines.map((line) => line.replace(TAIL, '')).join('\n')
        const fix = fixCell('Quitar el punto final', activity.sheet, at, mended)
        const place = placeOf(activity, format, key, at, raw)
        findings.push(finding('text-key-punctuation', 'info', place, { text: raw }, fix))
      }
    }
    return findings
  },
}
