import type { Severity } from '../../engine/findings/finding.js'
import { countSeverities, SEVERITIES, type SeverityCounts } from '../../engine/findings/severity-counts.js'
import { list, plural } from '../../engine/findings/spanish/phrases.js'
import type { Item } from './item.js'

/** What the pane calls each severity: one of them, and several. */
export const SEVERITY_WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errores'],
  warning: ['advertencia', 'advertencias'],
  info: ['detalle', 'detalles'],
}

/** How many findings of each severity. */
export function countsOf(items: readonly Item[]): SeverityCounts {
  return countSeverities(items.map(({ finding }) => finding))
}

/** "3 errores y 2 advertencias"; what there is none of is not said. Empty where there is nothing. */
export function countsInWords(counts: SeverityCounts): string {
  return list(
    SEVERITIES.filter((severity) => counts[severity] > 0).map((one) => countInWords(one, counts[one])),
  )
}

/** "1 error", "0 advertencias". */
export function countInWords(severity: Severity, count: number): string {
  return plural(count, ...SEVERITY_WORDS[severity])
}
