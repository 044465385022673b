import type { Rule } from '../rule.js'

export const ETHICS_RULES: readonly Rule[] = []
