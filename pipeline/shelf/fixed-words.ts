import type { RuleId } from '../../engine/findings/facts.js'
import { SPANISH } from '../../engine/findings/spanish.js'

/** Why a rule matters: it says the same of all its findings. */
export function whyOf(rule: RuleId): string {
  return SPANISH[rule].why
}

/** What to do about any finding of a rule; null where that depends on the finding. */
export function fixedHow(rule: RuleId): string | null {
  const { how } = SPANISH[rule]
  return how.length === 0 ? (how as () => string)() : null
}
