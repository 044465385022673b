import type { Finding } from '../../engine/findings/finding.js'
import { wordsOf } from '../../engine/findings/spanish.js'
import type { FileStatus, WordedFinding } from './consolidated.js'

/** A finding with its Spanish, as the JSON contracts carry it. */
export function worded(found: Finding): WordedFinding {
  const { rule, severity, place, fix } = found
  const { message, why, how } = wordsOf(found)
  return { rule, severity, ...place, message, why, how, fix }
}

/** The state of a file by its own findings. */
export function statusOf(
  kind: 'unreadable' | 'own-output' | 'unrecognised' | 'plan',
  findings: readonly Finding[],
): FileStatus {
  if (kind === 'unreadable') return 'unreadable'
  const has = (severity: Finding['severity']): boolean =>
    findings.some((found) => found.severity === severity)
  return has('error') ? 'errors' : has('warning') ? 'warnings' : 'valid'
}
