import { PLAN_ROW, POAI_ROW } from '../../../support/rows.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { NO_SETTINGS, type SettledCeiling } from '../../../../engine/settings.js'
import { cellOf, checkDocuments, checkDocumentsUnder, documentOf, type Row } from '../../../support/table.js'

const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'poai-over-ceiling')
    .map(({ file, finding }) => [file, finding.severity, finding.place.cell, finding.facts])
/** What is told where the entity settles ceilings of programme 4501 in pesos. */
const toldUnder = (
  ceilings: readonly Partial<SettledCeiling>[],
  ...documents: readonly Document[]
): (readonly unknown[])[] => {
  const settled = ceilings.map((ceiling) => ({
    program: '4501',
    source: null,
    dependencia: null,
    value: 0,
    ...ceiling,
  }))
  return checkDocumentsUnder({ ...NO_SETTINGS, ceilings: settled }, ...documents)
    .filter(({ finding }) => finding.rule === 'poai-over-ceiling')
    .map(({ finding }) => [finding.place.cell, finding.facts])
}
const ENTITY = { kind: 'entity', dependencia: null }
const poai = (...rows: readonly Row[]) =>
  documentOf(
    'poai',
    rows.map((row) => ({ ...POAI_ROW, ...row })),
  )
const plan = (ceiling: number) =>
  documentOf('plan-accion', [PLAN_ROW], {
    annexes: { ceilings: [{ programCode: '4501', source: 'Total', value: `{number ${String(ceiling)}}` }] },
  })

describe('poai-over-ceiling', () => {
  it('is silent at the ceiling', () => {
    expect(told(poai({}), plan(1_500_000))).toEqual([])
  })

  it('speaks of one peso above it', () => {
    expect(told(poai({}), plan(1_499_999))).toEqual([
      [
        'poai.xlsx',
        'error',
        cellOf('poai', 'total'),
        {
          program: '4501',
          source: null,
          programmed: 1_500_000,
          ceiling: 1_499_999,
          settledBy: { kind: 'plans', files: ['plan-accion.xlsx'] },
        },
      ],
    ])
  })

  it('says it once: money over the ceiling is not what its plan gives either', () => {
    const more = poai({ ownFunds: '{number 2000000}', total: '{number 2500000}' })
    const found = checkDocuments(more, plan(1_500_000))
    expect(found.map(({ finding }) => finding.rule)).toEqual(['poai-over-ceiling'])
  })

  it('is not alarmed by money of a source that has no ceiling, where another has its own', () => {
    const ofSource = (value: number) =>
      documentOf('plan-accion', [PLAN_ROW], {
        annexes: {
          ceilings: [{ programCode: '4501', source: 'Recursos propios', value: `{number ${String(value)}}` }],
        },
      })
    expect(told(poai({}), ofSource(1_000_000))).toEqual([])
    expect(told(poai({}), ofSource(999_999)).map(([, , , facts]) => facts)).toMatchObject([
      { programmed: 1_000_000, ceiling: 999_999 },
    ])
  })

  it('is not alarmed by projects of plans that were not received, nor by plans without ceilings', () => {
    const other = { bpin: '2024520010099', project: 'Senderos de la ladera' }
    expect(told(poai({}, other), plan(1_500_000))).toEqual([])
    expect(told(poai({}), documentOf('plan-accion', [PLAN_ROW]))).toEqual([])
  })

  it('sees the ceiling that the entity settles for everybody, down to one peso, without any plan', () => {
    expect(toldUnder([{ value: 1_500_000 }], poai({}))).toEqual([])
    expect(toldUnder([{ value: 1_499_999 }], poai({}))).toEqual([
      [
        cellOf('poai', 'total'),
        {
          program: '4501',
          source: null,
          programmed: 1_500_000,
          ceiling: 1_499_999,
          settledBy: ENTITY,
        },
      ],
    ])
  })

  it('adds up all the projects of the programme against it, and tells it where the sum passes', () => {
    const other = { bpin: '2024520010099', project: 'Senderos de la ladera' }
    expect(toldUnder([{ value: 3_000_000 }], poai({}, other))).toEqual([])
    expect(toldUnder([{ value: 2_999_999 }], poai({}, other))).toMatchObject([
      [cellOf('poai', 'total', 2), { programmed: 3_000_000, ceiling: 2_999_999 }],
    ])
  })

  it('sees it by source, in the column of the source', () => {
    const bySource = (ownFunds: number, sgp: number) =>
      toldUnder(
        [
          { source: 'Recursos propios', value: ownFunds },
          { source: 'SGP', value: sgp },
        ],
        poai({}),
      )
    expect(bySource(1_000_000, 500_000)).toEqual([])
    expect(bySource(5_000_000, 499_999)).toEqual([
      [
        cellOf('poai', 'sgp'),
        { program: '4501', source: 'SGP', programmed: 500_000, ceiling: 499_999, settledBy: ENTITY },
      ],
    ])
  })

  it('stands above what the workbooks carry, and says it once', () => {
    expect(toldUnder([{ value: 1_500_000 }], poai({}), plan(1_000_000))).toEqual([])
    expect(toldUnder([{ value: 1_400_000 }], poai({}), plan(1_000_000))).toMatchObject([
      [cellOf('poai', 'total'), { ceiling: 1_400_000, settledBy: ENTITY }],
    ])
  })

  it('leaves open what it does not settle: the workbook still holds there', () => {
    expect(toldUnder([{ program: '3301', value: 1 }], poai({}), plan(1_499_999))).toMatchObject([
      [cellOf('poai', 'total'), { ceiling: 1_499_999, settledBy: { kind: 'plans' } }],
    ])
  })

  it('holds a dependencia to its own, by the projects that are its', () => {
    const rows = [{}, { responsible: 'Secretaría de Salud', bpin: '2024520010099', project: 'Vacunas' }]
    const own = (value: number) => toldUnder([{ dependencia: 'general', value }], poai(...rows))
    expect(own(1_500_000)).toEqual([])
    expect(own(1_499_999)).toMatchObject([
      [
        cellOf('poai', 'total'),
        {
          programmed: 1_500_000,
          ceiling: 1_499_999,
          settledBy: { kind: 'entity', dependencia: 'Secretaría General' },
        },
      ],
    ])
  })

  it('does not hold one plan to the source that only another has a ceiling of', () => {
    const held = documentOf('plan-accion', [PLAN_ROW], {
      file: 'uno.xlsx',
      annexes: { ceilings: [{ programCode: '4501', source: 'SGP', value: '{number 500000}' }] },
    })
    const row = { bpin: '2024520010099', project: 'Senderos de la ladera' }
    const other = documentOf('plan-accion', [{ ...PLAN_ROW, ...row }], {
      file: 'otro.xlsx',
      annexes: { ceilings: [{ programCode: '4501', source: 'Total', value: '{number 1500000}' }] },
    })
    expect(told(poai({}, row), held, other)).toEqual([])
  })
})
