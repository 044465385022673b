import { daysOverdue, isAwaited, type PlanStatus } from '../../lifecycle/status.js'
import { escape } from '../page/escape.js'

/** The state of a plan as a label: in words, its colour says no more. */
export function mark(plan: PlanStatus): string {
  return `<span class="mark ${lookOf(plan)}">${escape(plan.label)}</span>`
}

function lookOf(plan: PlanStatus): string {
  if (daysOverdue(plan) > 0) return 'error'
  if (isAwaited(plan)) return 'none'
  if (plan.state === 'returned') return 'warning'
  return plan.state === 'received' || plan.state === 'under-review' ? 'info' : 'ok'
}
