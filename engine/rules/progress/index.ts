import type { Rule } from '../rule.js'

export const PROGRESS_RULES: readonly Rule[] = []
