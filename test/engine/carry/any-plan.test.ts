import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Carried } from '../../../engine/carry/carry-rows.js'
import { checkFile } from '../../../engine/check-file.js'
import type { Format } from '../../../engine/format/format.js'
import type { Plan } from '../../../engine/plan/plan.js'
import { SAMPLE_INBOX } from '../../support/commands.js'
import { dirtySheet } from '../../support/dirty-sheet.js'
import { draw } from '../../support/layouts/draw.js'
import { layout } from '../../support/layouts/layout.js'
import { logicalPlan } from '../../support/layouts/logical-plan.js'
import { workbookOf } from '../../support/layouts/sketch.js'
import { directory, formats, paac, read, resolver } from '../../support/sheet.js'
import { carry } from './carried.js'
import { contents } from './content.js'

/** `RUNS=20 npm run jest -- test/engine/carry` runs twenty times as many. */
const TIMES = Number(process.env['RUNS'] ?? 1)

const context = { formats, directory, resolver, vigencia: null, format: null }

/** Every activity of the plan is read back from the official workbook, or told as left. */
async function expectCarried(plan: Plan, format: Format): Promise<Carried['left']> {
  const { plan: back, carried, left } = await carry(plan, format)
  const without = new Set(left.map(({ activity }) => activity))
  const own = plan.activities.filter((activity) => !without.has(activity))
  expect(contents(back.activities, format).sort()).toEqual(contents(own, format).sort())
  expect(carried).toBe(own.length + [...plan.annexes.values()].flat().length)
  expect(back.vigencia).toBe(plan.vigencia)
  if (plan.dependencia !== null) expect(back.dependencia).toBe(plan.dependencia)
  return left
}

describe('the activities of a plan are all in the official workbook:', () => {
  const samples = readdirSync(SAMPLE_INBOX).flatMap((file) => {
    const verdict = checkFile(readFileSync(join(SAMPLE_INBOX, file)), file, context)
    return verdict.kind === 'plan' ? [[file, verdict.plan, verdict.format] as const] : []
  })

  it.each(samples)('%s', async (_, plan, format) => {
    expect(await expectCarried(plan, format)).toEqual([])
  })

  it.each(formats.map((format) => [format.id, format] as const))(
    'sheets of %s filled in by somebody in a hurry',
    async (_, format) => {
      await fc.assert(
        fc.asyncProperty(dirtySheet(format), async (grid) => {
          await expectCarried(read(grid, { format }), format)
        }),
        { numRuns: 8 * TIMES },
      )
    },
    120_000 * TIMES,
  )

  it(
    'plans in any layout',
    async () => {
      await fc.assert(
        fc.asyncProperty(logicalPlan, layout, async (plan, how) => {
          const { sheets, file } = draw(plan, how)
          await expectCarried(read(workbookOf(sheets).grids, { file, vigencia: null }), paac)
        }),
        { numRuns: 30 * TIMES },
      )
    },
    120_000 * TIMES,
  )
})
