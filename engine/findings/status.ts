import type { Severity } from './finding.js'

export type FileStatus = 'valid' | 'warnings' | 'errors' | 'unreadable'

/** What of a finding makes the state of its file. */
export interface Weighed {
  readonly severity: Severity
  /** the justified exception that covers it, or null */
  readonly exception: object | null
}

/** Whether a finding is an error that no justified exception covers: what must be corrected. */
export function isOpenError({ severity, exception }: Weighed): boolean {
  return severity === 'error' && exception === null
}

/** The state of a file by its own findings; an error with a justified exception weighs as a warning. */
export function statusOf(
  kind: 'unreadable' | 'own-output' | 'unrecognised' | 'plan',
  findings: readonly Weighed[],
): FileStatus {
  if (kind === 'unreadable') return 'unreadable'
  if (findings.some(isOpenError)) return 'errors'
  return findings.some(({ severity }) => severity !== 'info') ? 'warnings' : 'valid'
}
