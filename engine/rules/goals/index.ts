import type { Rule } from '../rule.js'
import { goalNotMeasurable } from './goal-not-measurable.js'
import { goalQuantityInWords } from './goal-quantity-in-words.js'
import { goalScheduleCount } from './goal-schedule-count.js'
import { numberAmbiguous } from './number-ambiguous.js'

export const GOALS_RULES: readonly Rule[] = [
  goalNotMeasurable,
  goalQuantityInWords,
  numberAmbiguous,
  goalScheduleCount,
]
