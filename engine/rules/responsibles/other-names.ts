import type { Activity, Responsible } from '../../plan/plan.js'
import { oncePerPlan } from '../once-per-plan.js'

/** A responsible that is not just the official name of a dependencia, its row, and its place in the row's list. */
export interface OtherName {
  readonly activity: Activity
  readonly responsible: Responsible
  readonly index: number
}

/** The names of a plan that some rule may speak of: collective ones, other ways to write a name, and unknown ones. */
export const otherNames = oncePerPlan(({ activities }): readonly OtherName[] => {
  const others: OtherName[] = []
  for (const activity of activities) {
    const { responsibles } = activity
    for (let index = 0; index < responsibles.length; index++) {
      const responsible = responsibles[index]!
      const { resolution } = responsible
      if (resolution.how !== 'official' || resolution.collective)
        others.push({ activity, responsible, index })
    }
  }
  return others
})
