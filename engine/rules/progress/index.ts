import type { Rule } from '../rule.js'
import { progressConflict } from './progress-conflict.js'
import { progressDecreased } from './progress-decreased.js'
import { progressEvidence } from './progress-evidence.js'
import { progressNotScheduled } from './progress-not-scheduled.js'
import { progressOverExecution } from './progress-over-execution.js'
import { progressOverdue } from './progress-overdue.js'
import { progressRange } from './progress-range.js'
import { progressRowUnknown } from './progress-row-unknown.js'

export const PROGRESS_RULES: readonly Rule[] = [
  progressRowUnknown,
  progressRange,
  progressNotScheduled,
  progressEvidence,
  progressOverdue,
  progressOverExecution,
  progressDecreased,
  progressConflict,
]
