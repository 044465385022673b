import type { RuleId } from '../../../engine/findings/facts.js'
import { SPANISH } from '../../../engine/findings/spanish.js'

/** Short name of a rule in Spanish; its id where the catalogue does not know it. */
export function ruleTitle(rule: string): string {
  return Object.hasOwn(SPANISH, rule) ? SPANISH[rule as RuleId].title : rule
}
