import { cutoffOf } from '../../plan/cutoff.js'
import type { Document } from '../rule.js'

/** A follow-up and its cut-off. */
export interface FollowUp {
  readonly document: Document
  /** ISO, null where it does not say it */
  readonly cutoff: string | null
}

/** The follow-ups among documents that are held to a rule. */
export function followUpsHeldTo(rule: string, documents: readonly Document[]): FollowUp[] {
  return documents
    .filter(({ format }) => format.rules.includes(rule))
    .map((document) => ({ document, cutoff: cutoffOf(document.plan, document.format, document.file) }))
}
