import { POAI_ROW } from '../../../support/rows.js'
import { about, says } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const check = (...rows: readonly Row[]) =>
  checkTable(
    'poai',
    rows.map((row) => ({ ...POAI_ROW, ...row })),
  )
const told = (...rows: readonly Row[]) =>
  about('poai-totals', check(...rows)).map(({ severity, place, facts }) => [severity, place.cell, facts])
const NONE = { ownFunds: '', sgp: '', sgr: '', cofinancing: '', credit: '', otherFunds: '' }
const SUMS = { sectorCode: '', programCode: '', bpin: '', productCode: '', responsible: '', ...NONE }

describe('poai-totals', () => {
  it('is silent where sources, total and the row of totals agree', () => {
    const totals = {
      ...SUMS,
      project: 'TOTAL',
      ownFunds: '{number 2000000}',
      sgp: '{number 1000000}',
      total: '{number 3000000}',
    }
    expect(told({}, { project: 'Senderos de la ladera', bpin: '2024520010013' }, totals)).toEqual([])
  })

  it('speaks of a total that its sources do not give', () => {
    expect(told({ total: '{number 1600000}' })).toEqual([
      ['error', cellOf('poai', 'total'), { problem: 'row', total: 1_600_000, sum: 1_500_000 }],
    ])
  })

  it('speaks of a project without a source', () => {
    expect(told(NONE)).toEqual([
      ['error', cellOf('poai', 'total'), { problem: 'no-source', total: 1_500_000 }],
    ])
    expect(told({ ...NONE, total: '' })).toEqual([
      ['error', cellOf('poai', 'total'), { problem: 'no-source', total: null }],
    ])
    expect(says(check({ ...NONE, total: '' })).filter((said) => said.startsWith('required-empty'))).toEqual(
      [],
    )
  })

  it('speaks of a row of totals that its rows do not give', () => {
    const totals = { ...SUMS, project: 'TOTAL', total: '{number 9999999}' }
    expect(told({}, { project: 'Senderos de la ladera', bpin: '2024520010013' }, totals)).toEqual([
      [
        'error',
        cellOf('poai', 'total', 3),
        { problem: 'column', header: 'Total', total: 9_999_999, sum: 3_000_000 },
      ],
    ])
  })

  it('is not alarmed by subtotals of each sector, nor by a grand total under them', () => {
    const sums = (project: string, total: number): Row => ({
      ...SUMS,
      project,
      total: `{number ${String(total)}}`,
    })
    const other = { project: 'Senderos de la ladera', bpin: '2024520010013' }
    expect(
      told(
        {},
        sums('Subtotal sector 45', 1_500_000),
        other,
        sums('Subtotal sector 40', 1_500_000),
        sums('Total general', 3_000_000),
      ),
    ).toEqual([])
  })

  it('is not alarmed by money as texts, nor by a source with an error, which another rule tells', () => {
    expect(told({ ownFunds: '$1.000.000', sgp: '500.000', total: '1.500.000' })).toEqual([])
    expect(told({ sgp: '{error #REF!}' })).toEqual([])
  })
})
