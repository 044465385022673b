import { PLAN_ROW, POAI_ROW } from '../../../support/rows.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { cellOf, checkDocuments, documentOf, type Row } from '../../../support/table.js'

const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'poai-over-ceiling')
    .map(({ file, finding }) => [file, finding.severity, finding.place.cell, finding.facts])
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
        { program: '4501', programmed: 1_500_000, ceiling: 1_499_999, files: ['plan-accion.xlsx'] },
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
})
