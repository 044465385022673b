import { ACTIVITIES_RULES } from './activities/index.js'
import { CALENDAR_RULES } from './calendar/index.js'
import { DATES_RULES } from './dates/index.js'
import { DOCUMENT_RULES } from './document/index.js'
import { ETHICS_RULES } from './ethics/index.js'
import { GOALS_RULES } from './goals/index.js'
import { IMPROVEMENT_RULES } from './improvement/index.js'
import { INVESTMENT_RULES } from './investment/index.js'
import { PROGRAMMING_RULES } from './programming/index.js'
import { PROGRESS_RULES } from './progress/index.js'
import { RATIONALIZATION_RULES } from './rationalization/index.js'
import { RESPONSIBLES_RULES } from './responsibles/index.js'
import { RISKS_RULES } from './risks/index.js'
import { STRUCTURE_RULES } from './structure/index.js'
import { SUBMISSIONS_RULES } from './submissions/index.js'
import { TEXTS_RULES } from './texts/index.js'
import type { Rule } from './rule.js'

/** Version of the rule set, stamped on every verdict. */
export const RULESET = 'cotejo-reglas@2'

/** Every rule that judges a plan, in the order in which a person would want to hear of it. */
export const RULES: readonly Rule[] = [
  ...DOCUMENT_RULES,
  ...DATES_RULES,
  ...GOALS_RULES,
  ...ACTIVITIES_RULES,
  ...CALENDAR_RULES,
  ...RESPONSIBLES_RULES,
  ...STRUCTURE_RULES,
  ...IMPROVEMENT_RULES,
  ...PROGRAMMING_RULES,
  ...INVESTMENT_RULES,
  ...RATIONALIZATION_RULES,
  ...RISKS_RULES,
  ...PROGRESS_RULES,
  ...ETHICS_RULES,
  ...TEXTS_RULES,
  ...SUBMISSIONS_RULES,
]
