import type { RuleFacts } from './facts.js'
import { ACTIVITIES_EXAMPLES } from './examples/activities.js'
import { CALENDAR_EXAMPLES } from './examples/calendar.js'
import { DATES_EXAMPLES } from './examples/dates.js'
import { DOCUMENT_EXAMPLES } from './examples/document.js'
import { ETHICS_EXAMPLES } from './examples/ethics.js'
import { GOALS_EXAMPLES } from './examples/goals.js'
import { IMPROVEMENT_EXAMPLES } from './examples/improvement.js'
import { INVESTMENT_EXAMPLES } from './examples/investment.js'
import { PROGRAMMING_EXAMPLES } from './examples/programming.js'
import { PROGRESS_EXAMPLES } from './examples/progress.js'
import { RATIONALIZATION_EXAMPLES } from './examples/rationalization.js'
import { RESPONSIBLES_EXAMPLES } from './examples/responsibles.js'
import { RISKS_EXAMPLES } from './examples/risks.js'
import { STRUCTURE_EXAMPLES } from './examples/structure.js'
import { SUBMISSIONS_EXAMPLES } from './examples/submissions.js'
import { TEXTS_EXAMPLES } from './examples/texts.js'
import type { ExamplesOf } from './examples/example.js'

/** An example of every rule, apart from its words: only who explains the rules needs them. */
export const EXAMPLES: ExamplesOf<RuleFacts> = {
  ...ACTIVITIES_EXAMPLES,
  ...CALENDAR_EXAMPLES,
  ...DATES_EXAMPLES,
  ...DOCUMENT_EXAMPLES,
  ...ETHICS_EXAMPLES,
  ...GOALS_EXAMPLES,
  ...IMPROVEMENT_EXAMPLES,
  ...INVESTMENT_EXAMPLES,
  ...PROGRAMMING_EXAMPLES,
  ...PROGRESS_EXAMPLES,
  ...RATIONALIZATION_EXAMPLES,
  ...RESPONSIBLES_EXAMPLES,
  ...RISKS_EXAMPLES,
  ...STRUCTURE_EXAMPLES,
  ...SUBMISSIONS_EXAMPLES,
  ...TEXTS_EXAMPLES,
}
