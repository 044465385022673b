import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Settings } from '../../settings.js'
import { editDistance, fold } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** How much of a text may have been changed and it still be the same entry. */
const SLIP = 0.2

type Entry = NonNullable<Settings['selfAssessment']>[number]

/**
 * Category and activity are those of the self-assessment of Función Pública, which nobody rewords. The catalogue is the
 * entity's to give; without it the rule is not evaluated. Case, accents and punctuation aside.
 */
export const catalogueAltered: Rule = {
  id: 'catalogue-altered',
  scope: 'row',
  needs: ['catalogue', 'subject'],
  cannot: (_plan, { settings }) => (settings?.selfAssessment ? [] : [{ kind: 'no-catalogue' }]),
  check: (plan, { format, settings }) => {
    const catalogue = settings?.selfAssessment
    if (!catalogue) return []
    const subject = keyOf(format, 'subject')
    const label = keyOf(format, 'catalogue')
    return plan.activities.flatMap((row): Finding[] => {
      const activity = row.fields.get(subject)?.text ?? ''
      const category = row.fields.get(label)?.text ?? ''
      if (activity === '') return []
      const entries = catalogue.filter((entry) => fold(entry.activity) === fold(activity))
      if (entries.length === 0) {
        const expected = nearest(activity, catalogue)?.activity ?? null
        return [
          finding('catalogue-altered', 'error', placeOf(row, format, subject), {
            what: 'activity',
            expected,
          }),
        ]
      }
      if (category === '' || entries.some((entry) => fold(entry.category) === fold(category))) return []
      const expected = entries[0]!.category
      return [
        finding('catalogue-altered', 'error', placeOf(row, format, label), { what: 'category', expected }),
      ]
    })
  },
}

/** The entry of which an activity is a slightly changed copy. */
function nearest(activity: string, catalogue: readonly Entry[]): Entry | undefined {
  const text = fold(activity)
  const limit = Math.floor(text.length * SLIP)
  const near = catalogue
    .map((entry) => ({ entry, distance: editDistance(fold(entry.activity), text, limit) }))
    .filter(({ distance }) => distance <= limit)
  return near.sort((a, b) => a.distance - b.distance)[0]?.entry
}
