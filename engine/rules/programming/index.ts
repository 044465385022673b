import type { Rule } from '../rule.js'
import { baselineInvalid } from './baseline-invalid.js'
import { bpinInvalid } from './bpin-invalid.js'
import { budgetOverCeiling } from './budget-over-ceiling.js'
import { budgetSource } from './budget-source.js'
import { codePrefix } from './code-prefix.js'
import { goalAfterApproval } from './goal-after-approval.js'
import { goalExceedsBalance } from './goal-exceeds-balance.js'
import { goalOutsidePlan } from './goal-outside-plan.js'
import { goalQuarters } from './goal-quarters.js'
import { goalTrend } from './goal-trend.js'
import { goalUnit } from './goal-unit.js'
import { integratedPlans } from './integrated-plans.js'

export const PROGRAMMING_RULES: readonly Rule[] = [
  codePrefix,
  goalOutsidePlan,
  goalUnit,
  goalQuarters,
  goalExceedsBalance,
  goalTrend,
  baselineInvalid,
  budgetSource,
  budgetOverCeiling,
  goalAfterApproval,
  bpinInvalid,
  integratedPlans,
]
