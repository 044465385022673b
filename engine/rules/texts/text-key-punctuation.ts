import type { Finding } from '../../findings/finding.js'
import { cleanLine, cleanLines } from '../../text/clean.js'
import { remembered } from '../../text/remember.js'
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
      format.columns.flatMap(({ key, type }) => {
        const mended = type === 'responsibles' ? mendedLines : type === 'catalogue' ? mendedLine : null
        return mended ? [[key, mended] as const] : []
      }),
    )
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      for (const cell of activity.cells) {
        const mended = keys.get(cell.key)?.(cell.raw) ?? null
        if (mended === null) continue
        const { key, at, raw } = cell
        const fix = fixCell('Quitar el punto final', activity.sheet, at, mended)
        const place = placeOf(activity, format, key, at, raw)
        findings.push(finding('text-key-punctuation', 'info', place, { text: raw }, fix))
      }
    }
    return findings
  },
}

/** A cell of one name without the stop at its end, or null where it has none. */
const mendedLine = remembered(4_000, (raw) => (HAS_STOP.test(raw) ? withoutStops([cleanLine(raw)]) : null))

/** The same of a cell with a name on each line. */
const mendedLines = remembered(4_000, (raw) => (HAS_STOP.test(raw) ? withoutStops(cleanLines(raw)) : null))

function withoutStops(lines: readonly string[]): string | null {
  if (!lines.some((line) => ENDS_IN_STOP.test(line))) return null
  return lines.map((line) => line.replace(TAIL, '')).join('\n')
}
