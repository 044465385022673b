import type { Directory } from '../directory/directory.js'
import type { Format } from '../format/format.js'
import type { RuleFacts, RuleId } from '../findings/facts.js'
import type { Finding, Fix, NotEvaluatedReason, Place, Severity } from '../findings/finding.js'
import type { Baseline } from '../plan/baseline.js'
import type { Activity, Plan, SectionSeen } from '../plan/plan.js'
import type { Settings } from '../settings.js'

/** What a rule may look at besides the plan. */
export interface RuleContext {
  readonly format: Format
  readonly directory: Directory
  /** absent where the entity settles nothing */
  readonly settings?: Settings
  /** the plan that was approved before this one; absent where none has been */
  readonly baseline?: Baseline
}

/** The parts of all dependencias together, as what only the whole can show is judged on it. */
export interface WholePlan {
  readonly vigencia: number | null
  readonly activities: readonly Activity[]
  /** which of them are Control Interno's; absent where that is still to be told */
  readonly ofInternalControl?: readonly Activity[]
  readonly sections: readonly SectionSeen[]
  /** every current document received, of whatever format; absent where only plans of one are at hand */
  readonly documents?: readonly Document[]
}

/** A plan among others, as what only several documents can show is judged on them. */
export interface Document {
  readonly file: string
  readonly format: Format
  readonly plan: Plan
}

/** A finding on one of several documents. */
export interface DocumentFinding {
  readonly file: string
  readonly finding: Finding
}

/** One check, in one file, as it judges one workbook's plan; it never throws a finding. */
export interface Rule {
  readonly id: RuleId
  /** what it looks at: a row, a whole workbook, the consolidated plan, or several documents side by side */
  readonly scope: 'row' | 'workbook' | 'consolidated' | 'documents'
  /** kinds or keys of column without which it cannot be asked */
  readonly needs: readonly string[]
  readonly needsVigencia?: true
  /** keys of columns whose empty cells it speaks of itself, so that `required-empty` need not */
  readonly tellsEmpty?: readonly string[]
  /** formats of the documents with one of which it compares a plan, and what people call them (masculine, with article) */
  readonly compares?: { readonly formats: readonly string[]; readonly name: string }
  /** why it cannot be asked, wholly or in part, of this plan; what can be judged is still judged */
  cannot?(plan: Plan, context: RuleContext): readonly NotEvaluatedReason[]
  check?(plan: Plan, context: RuleContext): Finding[]
}

/** What a rule says of the whole, which one workbook cannot show: apart from the rule, since no pane asks it. */
export type WholeCheck = (whole: WholePlan, context: RuleContext) => Finding[]

/** What a rule says of the current documents of one vigencia, of whatever formats, side by side; apart for the same reason. */
export type DocumentsCheck = (
  documents: readonly Document[],
  directory: Directory,
  settings?: Settings,
) => DocumentFinding[]

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
