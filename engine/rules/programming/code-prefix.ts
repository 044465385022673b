import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { codeIn } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule, type RuleContext } from '../rule.js'

/** The levels of the catalogue of products, each within the one before, and how many digits each has. */
const LEVELS = [
  { key: 'sectorCode', digits: 2 },
  { key: 'programCode', digits: 4 },
  { key: 'productCode', digits: 7 },
  { key: 'indicatorCode', digits: 9 },
]

/**
 * Codes that contain one another: sector (2 digits) in programa (4) in producto (7) in indicador (9). A code that does not
 * fit is told once: those below it may agree with it or with the level above.
 */
export const codePrefix: Rule = {
  id: 'code-prefix',
  scope: 'row',
  needs: [],
  check: (plan, { format }) => plan.activities.flatMap((activity) => wrongCodes(activity, format)),
}

function wrongCodes(activity: Activity, format: RuleContext['format']): Finding[] {
  const findings: Finding[] = []
  let above: readonly { key: string; code: string }[] = []
  for (const { key, digits } of LEVELS) {
    const code = withLostZero(activity, key, digits)
    if (code === '') continue
    const place = placeOf(activity, format, key)
    if (code.length !== digits) {
      findings.push(finding('code-prefix', 'error', place, { problem: 'length', code, digits }))
      continue
    }
    const [nearest] = above
    if (nearest && !above.some((level) => code.startsWith(level.code))) {
      const within = headerOf(format, nearest.key)
      findings.push(
        finding('code-prefix', 'error', place, { problem: 'prefix', code, within, prefix: nearest.code }),
      )
      above = [{ key, code }, ...above]
    } else above = [{ key, code }]
  }
  return findings
}

/** A code stored as a number has lost the zero it opens with; that is another rule's to tell. */
function withLostZero(activity: Activity, key: string, digits: number): string {
  const code = codeIn(activity, key)
  const lost = code !== '' && activity.fields.get(key)!.number !== null && code.length === digits - 1
  return lost ? `0${code}` : code
}
