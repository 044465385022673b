import fc from 'fast-check'
import { checkWorkbook } from '../../../engine/check.js'
import { Resolver } from '../../../engine/directory/resolve.js'
import { LIMITS } from '../../../engine/workbook/limits.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { draw } from '../../support/layouts/draw.js'
import { bytesOf } from '../../support/layouts/exceljs-bytes.js'
import { seen, type SeenPlan } from '../../support/layouts/expected.js'
import { layout } from '../../support/layouts/layout.js'
import { logicalPlan, paac } from '../../support/layouts/logical-plan.js'
import { directory } from '../../support/layouts/names.js'
import { noiseSheet } from '../../support/layouts/noise.js'
import { printed, workbookOf, type SheetSketch } from '../../support/layouts/sketch.js'

const RUNS = { grids: 2000, bytes: 100, noise: 300 }
/** `RUNS=20 npm run jest -- round-trip` runs twenty times as many. */
const TIMES = Number(process.env['RUNS'] ?? 1)
const PATIENCE = 60_000 * TIMES

const context = {
  formats: [paac],
  directory,
  resolver: new Resolver(directory),
  vigencia: null,
  format: null,
}

function read(workbook: Workbook, file: string): SeenPlan | string {
  const verdict = checkWorkbook(workbook, file, context)
  return verdict.kind === 'plan' ? seen(verdict.plan) : verdict.kind
}

/** Holds what was read against what was meant, with the sheets in sight where they differ. */
function expectSame(found: unknown, meant: unknown, sheets: readonly SheetSketch[]): void {
  try {
    expect(found).toEqual(meant)
  } catch (difference) {
    throw new Error(`${String(difference)}\n${printed(sheets)}`, { cause: difference })
  }
}

describe('a plan read back from any layout', () => {
  it(
    'is the plan that was laid out, field by field and cell by cell',
    () => {
      fc.assert(
        fc.property(logicalPlan, layout, (plan, how) => {
          const { sheets, file, expected } = draw(plan, how)
          expectSame(read(workbookOf(sheets), file), expected, sheets)
        }),
        { numRuns: RUNS.grids * TIMES },
      )
    },
    PATIENCE,
  )

  it(
    'is the plan that was written to a file',
    async () => {
      await fc.assert(
        fc.asyncProperty(logicalPlan, layout, async (plan, how) => {
          const { sheets, file, expected } = draw(plan, how)
          const result = readWorkbook(await bytesOf(sheets), LIMITS)
          if (!result.ok) throw new Error(JSON.stringify(result.why))
          expectSame(read(result.workbook, file), expected, sheets)
        }),
        { numRuns: RUNS.bytes * TIMES },
      )
    },
    PATIENCE,
  )
})

describe('what is no plan', () => {
  it(
    'gives no activity, whatever it says',
    () => {
      fc.assert(
        fc.property(fc.array(noiseSheet, { minLength: 1, maxLength: 1 }), (sheets) => {
          expectSame(read(workbookOf(sheets), 'notas.xlsx'), 'unrecognised', sheets)
        }),
        { numRuns: RUNS.noise * TIMES },
      )
    },
    PATIENCE,
  )

  it(
    'adds nothing to the plan beside it',
    () => {
      fc.assert(
        fc.property(logicalPlan, layout, noiseSheet, fc.boolean(), (plan, how, noise, first) => {
          const drawn = draw(plan, how)
          const sheets = first ? [noise, ...drawn.sheets] : [...drawn.sheets, noise]
          expectSame(read(workbookOf(sheets), drawn.file), drawn.expected, sheets)
        }),
        { numRuns: RUNS.noise * TIMES },
      )
    },
    PATIENCE,
  )
})
