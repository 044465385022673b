import type { Rule } from '../rule.js'
import { catalogueAltered } from './catalogue-altered.js'
import { entityMissing } from './entity-missing.js'
import { followUpDate } from './follow-up-date.js'
import { groupInvalid } from './group-invalid.js'
import { improvementIncomplete } from './improvement-incomplete.js'
import { scoreRange } from './score-range.js'

export const IMPROVEMENT_RULES: readonly Rule[] = [
  entityMissing,
  groupInvalid,
  followUpDate,
  catalogueAltered,
  improvementIncomplete,
  scoreRange,
]
