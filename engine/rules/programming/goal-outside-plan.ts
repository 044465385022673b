import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'
import { goalsOf, indicativePlans } from './indicative-plan.js'

/** Each goal of the plan de acción exists in the plan indicativo (PE-P-002, tarea 2; Ley 152 de 1994, art. 41). */
export const goalOutsidePlan: Rule = {
  id: 'goal-outside-plan',
  scope: 'documents',
  needs: [],
  compares: { formats: ['plan-indicativo'], name: 'el plan indicativo' },
}

export const goalOutsidePlanSideBySide: DocumentsCheck = (documents) => {
  const plans = indicativePlans(documents)
  if (plans.length === 0) return []
  const goals = goalsOf(plans)
  return documents
    .filter(({ format }) => format.rules.includes('goal-outside-plan'))
    .flatMap(({ file, format, plan }) =>
      plan.activities.flatMap((activity): DocumentFinding[] => {
        if (goals.of(activity)?.length !== 0) return []
        const key = textIn(activity, 'goalCode') === '' ? 'indicatorCode' : 'goalCode'
        const facts = { code: textIn(activity, key), file: plans[0]!.file }
        const found = finding('goal-outside-plan', 'error', placeOf(activity, format, key), facts)
        return [{ file, finding: found }]
      }),
    )
}
