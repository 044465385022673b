import fc from 'fast-check'
import {
  nameOfActivity,
  namedRows,
  reportTheSame,
  sameActivity,
  type ActivityName,
} from '../../../../engine/rules/progress/same-activity.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { formatNamed } from '../../../support/table.js'

const format = formatNamed('seguimiento')

/** What tells an activity, of few values so that many meet. */
const row = fc.record({
  section: fc.constantFrom(null, 1, 2),
  number: fc.constantFrom(null, '1.1', '1.2', '2'),
  activity: fc.constantFrom('', 'Pintar los murales', 'Pintar murales', 'Cantar las cuentas'),
  activityId: fc.constantFrom('', 'plan/2026/1/1.1', 'plan/2026/1/1.1#2', 'plan/2026/2/2'),
})

const documentOf = (rows: readonly (typeof row extends fc.Arbitrary<infer R> ? R : never)[]): Document =>
  ({
    file: 'a.xlsx',
    format,
    plan: {
      activities: rows.map(({ section, number, activity, activityId }) => ({
        ...{ section, number },
        fields: new Map([
          ['activity', { text: activity }],
          ['activityId', { text: activityId }],
        ]),
      })),
    },
  }) as unknown as Document

it('finds the rows of an activity that looking at every row finds, in the same order', () => {
  const asOne = [
    reportTheSame,
    sameActivity,
    (a: ActivityName, b: ActivityName): boolean => a.text !== '' && a.text === b.text,
  ]
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.array(row, { maxLength: 6 }), (some, others) => {
      const [document, other] = [documentOf(some), documentOf(others)]
      for (const { name } of namedRows(document).rows)
        for (const same of asOne)
          expect(
            namedRows(other)
              .like(name)
              .filter((one) => same(name, one.name))
              .map(({ activity }) => activity),
          ).toEqual(other.plan.activities.filter((one) => same(name, nameOfActivity(one, other))))
    }),
  )
})
