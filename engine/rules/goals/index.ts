import type { Rule } from '../rule.js'
import { goalActivityQuantity } from './goal-activity-quantity.js'
import { goalConditional } from './goal-conditional.js'
import { goalCopied } from './goal-copied.js'
import { goalDoubleCount } from './goal-double-count.js'
import { goalIndicatorCount } from './goal-indicator-count.js'
import { goalIndicatorMismatch } from './goal-indicator-mismatch.js'
import { goalNotMeasurable } from './goal-not-measurable.js'
import { goalPercentScale } from './goal-percent-scale.js'
import { goalQuantityInWords } from './goal-quantity-in-words.js'
import { goalRepeatsActivity } from './goal-repeats-activity.js'
import { goalScheduleCount } from './goal-schedule-count.js'
import { goalWithoutBaseline } from './goal-without-baseline.js'
import { goalWithoutDenominator } from './goal-without-denominator.js'
import { indicatorGeneric } from './indicator-generic.js'
import { numberAmbiguous } from './number-ambiguous.js'
import { scheduleFrequency } from './schedule-frequency.js'
import { scheduleSingleWindow } from './schedule-single-window.js'

export const GOALS_RULES: readonly Rule[] = [
  goalNotMeasurable,
  goalRepeatsActivity,
  goalCopied,
  goalIndicatorCount,
  indicatorGeneric,
  goalIndicatorMismatch,
  goalActivityQuantity,
  goalQuantityInWords,
  numberAmbiguous,
  goalPercentScale,
  goalWithoutDenominator,
  goalWithoutBaseline,
  goalConditional,
  goalDoubleCount,
  goalScheduleCount,
  scheduleFrequency,
  scheduleSingleWindow,
]
