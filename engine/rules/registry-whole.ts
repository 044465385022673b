import { activityNumberInWhole } from './activities/activity-number.js'
import { followUpCalendarInWhole } from './calendar/follow-up-calendar.js'
import { ptepCoverageInWhole } from './ethics/ptep-coverage.js'
import { groupInvalidInWhole } from './improvement/group-invalid.js'
import { poaiOverCeilingSideBySide } from './investment/poai-over-ceiling.js'
import { poaiUnmatchedSideBySide } from './investment/poai-unmatched.js'
import { goalExceedsBalanceSideBySide } from './programming/goal-exceeds-balance.js'
import { goalOutsidePlanSideBySide } from './programming/goal-outside-plan.js'
import { integratedPlansInWhole } from './programming/integrated-plans.js'
import { progressConflictSideBySide } from './progress/progress-conflict.js'
import { progressDecreasedSideBySide } from './progress/progress-decreased.js'
import { progressRowUnknownSideBySide } from './progress/progress-row-unknown.js'
import { annexMissingInWhole } from './structure/annex-missing.js'
import { sectionMissingInWhole } from './structure/section-missing.js'
import { subcomponentEmptyInWhole } from './structure/subcomponent-empty.js'
import { documentsDifferSideBySide } from './submissions/documents-differ.js'
import { strategyDiffersSideBySide } from './submissions/strategy-differs.js'
import type { RuleId } from '../findings/facts.js'
import type { DocumentsCheck, WholeCheck } from './rule.js'

/** The rules that judge the parts of all dependencias together. */
export const WHOLE_CHECKS: Readonly<Partial<Record<RuleId, WholeCheck>>> = {
  'activity-number': activityNumberInWhole,
  'follow-up-calendar': followUpCalendarInWhole,
  'ptep-coverage': ptepCoverageInWhole,
  'group-invalid': groupInvalidInWhole,
  'integrated-plans': integratedPlansInWhole,
  'annex-missing': annexMissingInWhole,
  'section-missing': sectionMissingInWhole,
  'subcomponent-empty': subcomponentEmptyInWhole,
}

/** The rules that judge several documents side by side. */
export const DOCUMENTS_CHECKS: Readonly<Partial<Record<RuleId, DocumentsCheck>>> = {
  'poai-over-ceiling': poaiOverCeilingSideBySide,
  'poai-unmatched': poaiUnmatchedSideBySide,
  'goal-exceeds-balance': goalExceedsBalanceSideBySide,
  'goal-outside-plan': goalOutsidePlanSideBySide,
  'progress-conflict': progressConflictSideBySide,
  'progress-decreased': progressDecreasedSideBySide,
  'progress-row-unknown': progressRowUnknownSideBySide,
  'documents-differ': documentsDifferSideBySide,
  'strategy-differs': strategyDiffersSideBySide,
}
