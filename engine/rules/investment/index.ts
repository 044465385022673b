import type { Rule } from '../rule.js'
import { poaiExecution } from './poai-execution.js'
import { poaiOverCeiling } from './poai-over-ceiling.js'
import { poaiTotals } from './poai-totals.js'
import { poaiUnmatched } from './poai-unmatched.js'

export const INVESTMENT_RULES: readonly Rule[] = [poaiTotals, poaiOverCeiling, poaiExecution, poaiUnmatched]
