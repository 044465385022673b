import { stat } from 'node:fs/promises'
import type { CheckContext } from '../../engine/check.js'
import type { Format } from '../../engine/format/format.js'
import type { Activity } from '../../engine/plan/plan.js'
import { isPrepared } from '../../engine/rules/fields.js'
import { submissionFrom } from './inbox.js'

/**
 * What stands where a blank form is to be written: nothing; a form in which nobody has written; one with rows, which must not
 * be lost; or something else.
 */
export type FormState = 'absent' | 'blank' | 'filled' | 'other'

/** Looks at what is there. @throws the file system's error where it cannot be read */
export async function formState(path: string, context: CheckContext): Promise<FormState> {
  const there = await stat(path).catch(() => null)
  if (!there) return 'absent'
  if (!there.isFile()) return 'other'
  const { verdict } = await submissionFrom({ path, file: path }, context)
  if (verdict.kind !== 'plan') return 'other'
  const { activities, observations, annexes } = verdict.plan
  if (activities.some(isPrepared)) return activities.some(saysSomething(verdict.format)) ? 'filled' : 'blank'
  const open = verdict.format.annexes.filter(({ filledBy }) => filledBy === 'dependencia')
  const written = observations.length > 0 || open.some(({ key }) => (annexes.get(key) ?? []).length > 0)
  return activities.length > 0 || written ? 'filled' : 'blank'
}

/** Whether a row of a prepared follow-up says more than what was copied from the plan, and reckoned. */
function saysSomething({ columns }: Format): (row: Activity) => boolean {
  const open = columns.filter(({ copied, type }) => !copied && type !== 'percent')
  return ({ fields }) => open.some(({ key }) => (fields.get(key)?.text ?? '') !== '')
}
