import type { Format } from './format.js'

/** Whether a format tells how far a plan has come at a cut-off: it is asked for at each of them, not once a year. */
export function isFollowUp({ headingFields }: Format): boolean {
  return headingFields.some(({ key }) => key === 'cutoff')
}

/** Key of the column that only a follow-up prepared by Cotejo has: the code of each activity, under which its plan is approved. */
export const PREPARED = 'activityId'
