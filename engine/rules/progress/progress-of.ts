import type { Activity, GoalItem } from '../../plan/plan.js'
import { saysNotDueIn } from '../../text/fillers.js'
import { isPrepared, numberIn, textIn } from '../fields.js'

/** The progress of a row in percent as written; null where it states none. */
export function progressIn(activity: Activity): number | null {
  return numberIn(activity, 'progress')
}

/** Whether the cell of the progress, or another, says that nothing was due. */
export function saysNotDue(activity: Activity, key = 'progress'): boolean {
  return saysNotDueIn(textIn(activity, key))
}

/**
 * The progress in percent, where it is beyond doubt: what a share of 1 means, 1% or all of it, is told by a percent sign
 * or by what was executed of what was scheduled.
 */
export function surePercent(activity: Activity): number | null {
  const progress = progressIn(activity)
  if (isPrepared(activity)) return progress ?? (addsUp(activity) === true ? expectedPercent(activity) : null)
  if (progress === null || progress < 0) return null
  if (progress === 0 || progress > 1 || /%/.test(textIn(activity, 'progress'))) return progress
  const expected = expectedPercent(activity)
  if (expected === null) return null
  return near(progress * 100, expected) ? progress * 100 : near(progress, expected) ? progress : null
}

/** What was executed of what was scheduled, in percent and at most 100; null where the row does not say both. */
export function expectedPercent(activity: Activity): number | null {
  const scheduled = numberIn(activity, 'scheduled')
  const executed = numberIn(activity, 'executed')
  if (scheduled === null || executed === null || scheduled <= 0 || executed < 0) return null
  return Math.min(100, (executed / scheduled) * 100)
}

/** Percentages are rounded as people round them. */
export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1
}

/** How «Cómo se mide» opens where what was done is added up over the year. */
export const ADDED_UP = 'Se suma'

/**
 * Whether what is executed adds up over the year, so that it never goes down; false for a value that is measured at each
 * cut-off, null where nothing tells it.
 */
export function addsUp({ fields, goal }: Activity): boolean | null {
  const measured = fields.get('measured')?.text ?? ''
  if (measured !== '') return measured.startsWith(ADDED_UP)
  if (/%|porcentaje|tasa|[ií]ndice|promedio/i.test(fields.get('goal')?.text ?? '')) return false
  const counted = ({ kind, comparator }: GoalItem): boolean =>
    (kind === 'count' || kind === 'money') && comparator !== 'atMost'
  return goal.length > 0 && goal.every(counted) ? true : null
}
