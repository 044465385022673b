import { cutoffOf } from '../../plan/cutoff.js'
import { ofSameVigencia } from '../investment/projects.js'
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

/** Whether two documents may be of one dependencia and vigencia; where one does not say it, they may. */
export function ofSameUnit(a: Document, b: Document): boolean {
  const units = [a.plan.dependencia, b.plan.dependencia]
  return ofSameVigencia(a, b) && (units.includes(null) || units[0] === units[1])
}
