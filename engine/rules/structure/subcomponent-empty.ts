import { NOWHERE } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { finding, type Rule, type WholeCheck } from '../rule.js'

/**
 * Every subcomponent of the catalogue has at least one activity (the official Anexo 1). Judged on the whole plan only, and
 * not in a component that has no activities at all: that is `section-missing`.
 */
export const subcomponentEmpty: Rule = {
  id: 'subcomponent-empty',
  scope: 'consolidated',
  needs: [],
}

export const subcomponentEmptyInWhole: WholeCheck = (whole, { format }) =>
  format.sections.flatMap(({ number, title, subcomponents }) => {
    const activities = whole.activities.filter(({ section }) => section === number)
    if (activities.length === 0) return []
    const used = new Set(activities.map(subcomponentOf))
    return subcomponents
      .filter((item) => !used.has(item.number))
      .map(({ number: subcomponent, name }) => {
        const facts = { section: title, subcomponent, name }
        return finding('subcomponent-empty', 'warning', { ...NOWHERE, column: title }, facts)
      })
  })

/** The subcomponent by its label; where there is none, by the number of the activity. */
function subcomponentOf({ subcomponent, number }: Activity): number | null {
  return subcomponent ?? (number === null ? null : Number(number.split('.')[0]))
}
