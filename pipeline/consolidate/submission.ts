import type { Verdict } from '../../engine/check.js'

/** A file received, with the verdict on it. */
export interface Submission {
  /** path inside the folder, with forward slashes */
  readonly file: string
  readonly sha256: string
  readonly verdict: Verdict
  /** of a plan that was put aside: what it says, as `fingerprint` tells */
  readonly fingerprint?: string
}

/** A submission that reads as a plan. */
export interface PlanSubmission extends Submission {
  readonly verdict: Extract<Verdict, { kind: 'plan' }>
}

export function isPlan(submission: Submission): submission is PlanSubmission {
  return submission.verdict.kind === 'plan'
}
