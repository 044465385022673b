import type { Severity } from '../../../engine/findings/finding.js'
import { list, plural } from '../../../engine/findings/spanish/phrases.js'
import type { Item } from '../../pane/item.js'

export type Counts = Readonly<Record<Severity, number>>

/** From what matters most to what matters least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

/** What the pane calls each severity: one of them, and several. */
export const SEVERITY_WORDS: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['error', 'errores'],
  warning: ['advertencia', 'advertencias'],
  info: ['detalle', 'detalles'],
}

/** How many findings of each severity. */
export function countsOf(items: readonly Item[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { finding } of items) counts[finding.severity]++
  return counts
}

/** "3 errores y 2 advertencias"; what there is none of is not said. Empty where there is nothing. */
export function countsInWords(counts: Counts): string {
  return list(
    SEVERITIES.filter((severity) => counts[severity] > 0).map((one) => countInWords(one, counts[one])),
  )
}

/** "1 error", "0 advertencias". */
export function countInWords(severity: Severity, count: number): string {
  return plural(count, ...SEVERITY_WORDS[severity])
}
