import type { Rule } from '../rule.js'

export const IMPROVEMENT_RULES: readonly Rule[] = []
