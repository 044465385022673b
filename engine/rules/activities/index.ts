import type { Rule } from '../rule.js'
import { activitiesInOneCell } from './activities-in-one-cell.js'
import { activityNumber } from './activity-number.js'
import { activityVerb } from './activity-verb.js'
import { activityVerbVague } from './activity-verb-vague.js'

export const ACTIVITIES_RULES: readonly Rule[] = [
  activityNumber,
  activitiesInOneCell,
  activityVerb,
  activityVerbVague,
]
