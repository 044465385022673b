import type { Directory } from './directory/directory.js'
import type { Resolver } from './directory/resolve.js'
import { finding } from './rules/rule.js'
import { NOWHERE, type Finding, type NotEvaluated } from './findings/finding.js'
import type { Format } from './format/format.js'
import type { Baseline } from './plan/baseline.js'
import type { Plan } from './plan/plan.js'
import { identityOf } from './reading/document-facts.js'
import { readPlan, recognise, viewsOf } from './reading/read-plan.js'
import { likeliestFirst } from './reading/tell-apart.js'
import { judge } from './rules/judge.js'
import type { Settings } from './settings.js'
import type { Note, Workbook } from './workbook/workbook.js'

/** What a check needs to know besides the file. */
export interface CheckContext {
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly resolver: Resolver
  /** absent where the entity settles nothing */
  readonly settings?: Settings
  /** imposed by the caller, or null to let the document say */
  readonly vigencia: number | null
  /** the vigencia of a document that does not say its own; absent where nobody said */
  readonly usualVigencia?: number | undefined
  /** id of the dependencia of a document that does not say its own; absent where nobody said */
  readonly usualDependencia?: string | undefined
  /** the cut-off (ISO) of a follow-up that does not say its own; absent where nobody said */
  readonly usualCutoff?: string | undefined
  /** id of the format imposed by the caller, or null to recognise it */
  readonly format: string | null
  /** the plan that was approved before one, or null where none has been; absent where nobody keeps a register */
  readonly baselineFor?: (plan: Plan) => Baseline | null
}

/** The stages of a check, told as each ends so that a caller with a clock can time them. */
export type Stage = 'guard' | 'read' | 'judge'

/** What one file turned out to be. */
export type Verdict =
  | { readonly kind: 'unreadable'; readonly findings: readonly Finding[] }
  | { readonly kind: 'own-output' }
  | { readonly kind: 'unrecognised'; readonly findings: readonly Finding[]; readonly notes: readonly Note[] }
  | PlanVerdict

/** The verdict on a workbook of a known format. */
export interface PlanVerdict {
  readonly kind: 'plan'
  readonly format: Format
  readonly plan: Plan
  readonly findings: readonly Finding[]
  readonly notEvaluated: readonly NotEvaluated[]
  readonly notes: readonly Note[]
  readonly modified: string | null
}

/** The verdict on a workbook already read, by whichever adapter. */
export function checkWorkbook(
  workbook: Workbook,
  file: string,
  context: CheckContext,
  onStage?: (finished: Stage) => void,
): Verdict {
  const views = viewsOf(workbook)
  const answers = context.formats
    .filter((format) => context.format === null || format.id === context.format)
    .map((format) => recognise(views, format))
  const [best] = likeliestFirst(answers, identityOf(workbook).format, file)
  if (!best?.recognised) {
    const nearest = best && best.columns > 0 ? best.format.name : null
    const facts = { nearest, missing: nearest === null ? [] : best!.missing }
    return {
      kind: 'unrecognised',
      findings: [finding('format-unrecognized', 'error', NOWHERE, facts)],
      notes: workbook.notes,
    }
  }
  const { format } = best
  const carried = answers.filter((answer) => answer.recognised && format.carries.includes(answer.format.id))
  const plan = readPlan(workbook, best, { ...context, file, carried })
  onStage?.('read')
  const baseline = context.baselineFor?.(plan)
  const { findings, notEvaluated } = judge(plan, {
    format,
    directory: context.directory,
    ...(context.settings && { settings: context.settings }),
    ...(baseline && { baseline }),
  })
  onStage?.('judge')
  return {
    kind: 'plan',
    format,
    plan,
    findings,
    notEvaluated,
    notes: workbook.notes,
    modified: workbook.modified,
  }
}
