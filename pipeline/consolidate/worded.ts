import type { Finding } from '../../engine/findings/finding.js'
import { wordsOf } from '../../engine/findings/spanish.js'
import type { Excuse } from '../workspace/exception-book.js'
import type { FileStatus, WordedFinding } from './consolidated.js'

/** A finding with its Spanish, as the JSON contracts carry it, and the justified exception that covers it. */
export function worded(found: Finding, exception: Excuse | null = null): WordedFinding {
  const { rule, severity, place, fix } = found
  const { message, why, how } = wordsOf(found)
  return { rule, severity, ...place, message, why, how, fix, exception }
}

/** Whether a finding is an error that no justified exception covers: what must be corrected. */
export function isOpenError({ severity, exception }: Pick<WordedFinding, 'severity' | 'exception'>): boolean {
  return severity === 'error' && exception === null
}

/** The state of a file by its own findings; an error with a justified exception weighs as a warning. */
export function statusOf(
  kind: 'unreadable' | 'own-output' | 'unrecognised' | 'plan',
  findings: readonly Pick<WordedFinding, 'severity' | 'exception'>[],
): FileStatus {
  if (kind === 'unreadable') return 'unreadable'
  if (findings.some(isOpenError)) return 'errors'
  return findings.some(({ severity }) => severity !== 'info') ? 'warnings' : 'valid'
}
