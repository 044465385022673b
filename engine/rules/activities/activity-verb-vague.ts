import { keyOf } from '../../format/format.js'
import { listItems } from '../../text/list-items.js'
import { isVague, openingVerb } from '../../text/verbs.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** An activity whose verb names an intention that nobody can verify: velar, propender, apoyar (DNP, guía de indicadores, 2.4). */
export const activityVerbVague: Rule = {
  id: 'activity-verb-vague',
  scope: 'row',
  needs: ['subject'],
  check: (plan, { format }) => {
    // where the activities are the official catalogue's, people write the alternatives of improvement
    const own = format.columns.some(({ key }) => key === 'improvement')
    const key = own ? 'improvement' : keyOf(format, 'subject')
    return plan.activities.flatMap((activity) => {
      const items = listItems(activity.fields.get(key)?.raw ?? '')
      const verbs = new Set(items.flatMap((item) => openingVerb(item) ?? []).filter(isVague))
      return [...verbs].map((verb) =>
        finding('activity-verb-vague', 'info', placeOf(activity, format, key), { verb }),
      )
    })
  },
}
