import { activityKey } from '../../consolidate/content.js'
import type { PlanSubmission } from '../../consolidate/submission.js'

/**
 * Whether a workbook with the content of another corrects something of it that is no content: a heading, the way in which a
 * name is written. Then it must not be taken for a copy.
 */
export function corrects(submission: PlanSubmission, known: PlanSubmission): boolean {
  const left = weights(submission)
  return [...weights(known)].some(([rule, times]) => times > (left.get(rule) ?? 0))
}

function weights({ verdict: { findings } }: PlanSubmission): Map<string, number> {
  const times = new Map<string, number>()
  for (const { rule, severity } of findings)
    if (severity !== 'info') times.set(rule, (times.get(rule) ?? 0) + 1)
  return times
}

/** Whether a plan leaves out all that the one which counts has: another part of it, or another plan. */
export function hasNothingOf(submission: PlanSubmission, current: PlanSubmission): boolean {
  const there = keysOf(current)
  if (there.size === 0) return false
  return ![...keysOf(submission)].some((key) => there.has(key))
}

function keysOf({ verdict: { plan, format } }: PlanSubmission): Set<string> {
  return new Set(plan.activities.map((activity) => activityKey(activity, format)))
}
