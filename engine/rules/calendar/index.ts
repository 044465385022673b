import type { Rule } from '../rule.js'
import { followUpCalendar } from './follow-up-calendar.js'
import { followUpPublishedEarly } from './follow-up-published-early.js'
import { followUpRole } from './follow-up-role.js'

export const CALENDAR_RULES: readonly Rule[] = [followUpCalendar, followUpPublishedEarly, followUpRole]
