import { columnOfType } from '../format/format.js'
import type { Finding, NotEvaluated } from '../findings/finding.js'
import type { Plan } from '../plan/plan.js'
import { RULES } from './registry.js'
import type { Rule, RuleContext, WholePlan } from './rule.js'

/** What the rules say of a plan, and which of them could not be asked. */
export interface Judgement {
  readonly findings: readonly Finding[]
  readonly notEvaluated: readonly NotEvaluated[]
}

/** Judges one workbook's plan by the rules its format is held to. */
export function judge(plan: Plan, context: RuleContext): Judgement {
  const findings: Finding[] = []
  const notEvaluated: NotEvaluated[] = []
  for (const rule of heldTo(context)) {
    if (!rule.check) continue
    const obstacle = obstacleTo(rule, plan, context)
    if (obstacle) notEvaluated.push(obstacle)
    else findings.push(...rule.check(plan, context))
  }
  return { findings: withoutRepeats(findings), notEvaluated }
}

/** Judges what only the parts of all dependencias together can show. */
export function judgeWhole(whole: WholePlan, context: RuleContext): Finding[] {
  return heldTo(context).flatMap((rule) => rule.checkWhole?.(whole, context) ?? [])
}

/** A cell merged over several activities is one cell: what is wrong in it is said once. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>()
  return findings.filter(({ rule, place, facts }) => {
    if (place.cell === null) return true
    const key = JSON.stringify([rule, place.sheet, place.cell, facts])
    return !said.has(key) && said.add(key)
  })
}

function heldTo({ format }: RuleContext): Rule[] {
  return RULES.filter((rule) => format.rules.includes(rule.id))
}

function obstacleTo(rule: Rule, plan: Plan, { format }: RuleContext): NotEvaluated | null {
  for (const type of rule.needs) {
    const column = columnOfType(format, type)
    if (column && !plan.headers.has(column.key)) {
      return { rule: rule.id, reason: { kind: 'column-missing', column: column.header } }
    }
  }
  if (rule.needsVigencia && plan.vigencia === null) return { rule: rule.id, reason: { kind: 'no-vigencia' } }
  return null
}
