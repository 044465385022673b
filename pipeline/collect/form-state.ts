import { stat } from 'node:fs/promises'
import type { CheckContext } from '../../engine/check.js'
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
  const open = verdict.format.annexes.filter(({ filledBy }) => filledBy === 'dependencia')
  const written = observations.length > 0 || open.some(({ key }) => (annexes.get(key) ?? []).length > 0)
  return activities.length > 0 || written ? 'filled' : 'blank'
}
