import type { Directory } from '../directory/directory.js'
import type { Column, Format } from '../format/format.js'
import type { RuleFacts, RuleId } from '../findings/facts.js'
import type { Finding, Fix, Place, Severity } from '../findings/finding.js'
import type { Activity, Plan, SectionSeen } from '../plan/plan.js'

/** What a rule may look at besides the plan. */
export interface RuleContext {
  readonly format: Format
  readonly directory: Directory
}

/** The parts of all dependencias together, as what only the whole can show is judged on it. */
export interface WholePlan {
  readonly vigencia: number | null
  readonly activities: readonly Activity[]
  readonly sections: readonly SectionSeen[]
}

/** One check, in one file. It judges one workbook's plan, or the whole, or both; it never throws a finding. */
export interface Rule {
  readonly id: RuleId
  /** what it looks at: a row, a whole workbook, or the consolidated plan */
  readonly scope: 'row' | 'workbook' | 'consolidated'
  /** kinds of column without which it cannot be asked */
  readonly needs: readonly Column['type'][]
  readonly needsVigencia?: true
  check?(plan: Plan, context: RuleContext): Finding[]
  checkWhole?(whole: WholePlan, context: RuleContext): Finding[]
}

/** Makes a finding of a rule; the compiler holds its facts to the rule's. */
export function finding<R extends RuleId>(
  rule: R,
  severity: Severity,
  place: Place,
  facts: RuleFacts[R],
  fix: Fix | null = null,
): Finding {
  return { rule, severity, place, facts, fix } as unknown as Finding
}
