import type { EthicsFacts } from './facts/ethics.js'
import type { ProgressFacts } from './facts/progress.js'
import type { RiskFacts } from './facts/risks.js'
import type { RationalizationFacts } from './facts/rationalization.js'
import type { InvestmentFacts } from './facts/investment.js'
import type { ProgrammingFacts } from './facts/programming.js'
import type { ImprovementFacts } from './facts/improvement.js'
import type { CalendarFacts } from './facts/calendar.js'
import type { ActivityFacts } from './facts/activities.js'
import type { DateFacts } from './facts/dates.js'
import type { DocumentFacts } from './facts/document.js'
import type { GoalFacts } from './facts/goals.js'
import type { ResponsibleFacts } from './facts/responsibles.js'
import type { StructureFacts } from './facts/structure.js'
import type { SubmissionFacts } from './facts/submissions.js'
import type { TextFacts } from './facts/texts.js'

/** The facts of each rule's findings, by rule id. The ids are public and stable. */
export interface RuleFacts
  extends
    DocumentFacts,
    DateFacts,
    ResponsibleFacts,
    TextFacts,
    GoalFacts,
    ActivityFacts,
    StructureFacts,
    CalendarFacts,
    ImprovementFacts,
    ProgrammingFacts,
    InvestmentFacts,
    RationalizationFacts,
    RiskFacts,
    ProgressFacts,
    EthicsFacts,
    SubmissionFacts {}

export type RuleId = keyof RuleFacts
