import fc from 'fast-check'
import { checkWorkbook } from '../../../engine/check.js'
import { Resolver } from '../../../engine/directory/resolve.js'
import { LIMITS } from '../../../engine/workbook/limits.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { draw } from '../../support/layouts/draw.js'
import { bytesOf } from '../../support/layouts/exceljs-bytes.js'
import { seen, type SeenPlan } from '../../support/layouts/expected.js'
import { DATE_FORMATS, DATE_TEXTS } from '../../support/layouts/dates.js'
import {
  BANNER_WORDINGS,
  CELL_LISTS,
  DATE_LISTS,
  DECOYS,
  EXTRA_HEADERS,
  FOOTERS,
  HEADER_STYLES,
  LABEL_STYLES,
  LABEL_WORDINGS,
  layout,
  NUMBER_STYLES,
  REFERENCES,
  ROUGHNESS,
  SHEET_NAMINGS,
  TITLES,
  type Layout,
} from '../../support/layouts/layout.js'
import { logicalPlan, paac } from '../../support/layouts/logical-plan.js'
import { directory, NAME_STYLES } from '../../support/layouts/names.js'
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

describe('the layouts', () => {
  it('are reached, every one of them', () => {
    const how = fc.sample(layout, { numRuns: 4000, seed: 1 })
    const reached = <T>(pick: (one: Layout) => readonly T[] | T): Set<T> =>
      new Set(how.flatMap((one) => pick(one) as T))
    expect(reached((one) => one.sheetNaming)).toEqual(new Set(SHEET_NAMINGS))
    expect(reached((one) => one.bannerWording)).toEqual(new Set(BANNER_WORDINGS))
    expect(reached((one) => one.labels)).toEqual(new Set(LABEL_STYLES))
    expect(reached((one) => one.labelWording)).toEqual(new Set(LABEL_WORDINGS))
    expect(reached((one) => one.headerCells.map(({ style }) => style))).toEqual(new Set(HEADER_STYLES))
    expect(reached((one) => one.responsibles)).toEqual(new Set(['rows', ...CELL_LISTS]))
    expect(reached((one) => one.windows)).toEqual(new Set(['rows', ...DATE_LISTS]))
    expect(reached((one) => one.twoLevels)).toEqual(new Set([null, 'merged', 'upper', 'lower']))
    expect(reached((one) => one.extras.map(({ header }) => header))).toEqual(new Set(EXTRA_HEADERS))
    expect(reached((one) => one.titles)).toEqual(new Set(TITLES))
    expect(reached((one) => one.footers)).toEqual(new Set(FOOTERS))
    expect(reached((one) => one.decoys)).toEqual(new Set(DECOYS))
    expect(reached((one) => one.reference)).toEqual(new Set(REFERENCES))
    const manners = how.flatMap((one) => one.manners)
    expect(new Set(manners.map(({ number }) => number))).toEqual(new Set(NUMBER_STYLES))
    expect(new Set(manners.map(({ roughness }) => roughness))).toEqual(new Set(ROUGHNESS))
    expect(new Set(manners.flatMap(({ names }) => names))).toEqual(new Set(NAME_STYLES))
    expect(new Set(manners.map(({ dates }) => dates))).toEqual(
      new Set([...DATE_FORMATS, ...DATE_TEXTS, 'serial']),
    )
  })

  it('make rows slip both ways, whole and in part, and numbers go past nine', () => {
    const drawn = fc
      .sample(fc.tuple(logicalPlan, layout), { numRuns: 2000, seed: 1 })
      .map(([plan, how]) => draw(plan, how).expected)
    const told = drawn.flatMap(({ observations }) => observations)
    for (const offset of [-3, -2, -1, 1, 2, 3])
      expect(told.some((one) => one.endsWith(`by ${String(offset)}`))).toBe(true)
    const numbers = new Set(drawn.flatMap(({ activities }) => activities.map(({ number }) => number)))
    expect([...numbers]).toEqual(expect.arrayContaining(['1.9', '1.10', '1.11', '1', '6.1', null]))
  })
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
