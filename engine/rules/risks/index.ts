import type { Rule } from '../rule.js'

export const RISKS_RULES: readonly Rule[] = []
