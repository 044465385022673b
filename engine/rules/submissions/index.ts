import type { Rule } from '../rule.js'
import { documentsDiffer } from './documents-differ.js'
import { strategyDiffers } from './strategy-differs.js'

/** What only several documents side by side show. */
export const SUBMISSIONS_RULES: readonly Rule[] = [strategyDiffers, documentsDiffer]
