import type { Rule } from '../rule.js'
import { rationalizationBenefit } from './rationalization-benefit.js'
import { rationalizationIncomplete } from './rationalization-incomplete.js'
import { rationalizationType } from './rationalization-type.js'

export const RATIONALIZATION_RULES: readonly Rule[] = [
  rationalizationType,
  rationalizationIncomplete,
  rationalizationBenefit,
]
