import type { Rule } from '../rule.js'
import { activityNumber } from './activity-number.js'

export const ACTIVITIES_RULES: readonly Rule[] = [activityNumber]
