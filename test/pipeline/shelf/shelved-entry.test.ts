import fc from 'fast-check'
import { checkWorkbook } from '../../../engine/check.js'
import type { Format } from '../../../engine/format/format.js'
import type { Activity } from '../../../engine/plan/plan.js'
import type { ConsolidatedActivity } from '../../../pipeline/consolidate/consolidated.js'
import { consolidatedActivity } from '../../../pipeline/consolidate/consolidated-activity.js'
import { jsonOf } from '../../../pipeline/shelf/json-draft.js'
import { packVerdict, submissionPacked } from '../../../pipeline/shelf/packed-submission.js'
import { ShelvedEntry } from '../../../pipeline/shelf/shelved-entry.js'
import { Shelves } from '../../../pipeline/shelf/shelves.js'
import { dirtySheet } from '../../support/dirty-sheet.js'
import { book, directory, formats, resolver } from '../../support/sheet.js'

const entryOf = (activity: Activity, format: Format): ConsolidatedActivity =>
  consolidatedActivity(
    {
      id: 'año/"1"',
      base: 'año/"1"',
      file: 'carpeta/Ñandú "1".xlsx',
      format,
      activity,
      superseded: true,
      findings: [],
    },
    false,
  )

test('an activity on the shelf is in the document, and tells, what it is and tells at hand', () => {
  for (const format of formats) {
    fc.assert(
      fc.property(dirtySheet(format), (grid) => {
        const context = { formats, directory, resolver, format: format.id, vigencia: 2023 }
        const verdict = checkWorkbook(book(grid), 'x.xlsx', context)
        if (verdict.kind !== 'plan') return
        const sections = packVerdict(verdict)
        const packed = submissionPacked(sections, { file: 'x', sha256: '' }, formats, new Shelves()).verdict
        if (packed.kind !== 'plan') throw new Error('no plan')
        for (const [i, activity] of verdict.plan.activities.entries()) {
          const direct = entryOf(activity, format)
          const shelved = entryOf(packed.plan.activities[i]!, format)
          if (!(shelved instanceof ShelvedEntry)) throw new Error('not on the shelf')
          expect(jsonOf(shelved)).toBe(JSON.stringify(direct))
          const { activity: text, product, goal, indicator, responsibles, schedule, fields } = shelved
          expect({ activity: text, product, goal, indicator, responsibles, schedule, fields }).toEqual({
            activity: direct.activity,
            product: direct.product,
            goal: direct.goal,
            indicator: direct.indicator,
            responsibles: direct.responsibles,
            schedule: direct.schedule,
            fields: direct.fields,
          })
          expect(shelved.numbers).toEqual(direct.numbers ?? {})
          const { file, sheet, row, cells } = shelved.source
          expect({ file, sheet, row, cells }).toEqual(direct.source)
        }
      }),
      { numRuns: 12 },
    )
  }
})
