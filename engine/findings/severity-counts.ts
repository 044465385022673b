import type { Severity } from './finding.js'

/** From what matters most to what matters least. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info']

export type SeverityCounts = Readonly<Record<Severity, number>>

export const NO_FINDINGS: SeverityCounts = { error: 0, warning: 0, info: 0 }

/** How many findings there are of each severity. */
export function countSeverities(findings: Iterable<{ readonly severity: Severity }>): SeverityCounts {
  const counts = { ...NO_FINDINGS }
  for (const { severity } of findings) counts[severity]++
  return counts
}

/** How many of them a justified exception covers, by severity. */
export function countExcepted(
  findings: Iterable<{ readonly severity: Severity; readonly exception: unknown }>,
): SeverityCounts {
  return countSeverities([...findings].filter(({ exception }) => exception !== null))
}

/** All of them, whatever their severity. */
export function totalOf(counts: SeverityCounts): number {
  return counts.error + counts.warning + counts.info
}

/** The worst severity with at least one finding. */
export function worstOf(counts: SeverityCounts): Severity | null {
  return SEVERITIES.find((s) => counts[s] > 0) ?? null
}
