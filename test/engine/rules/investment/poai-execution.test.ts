import { POAI_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const n = (value: number): string => `{number ${String(value)}}`
const DONE = { definitiveAppropriation: n(100), commitments: n(90), obligations: n(80), payments: n(80) }
const told = (row: Row) =>
  about('poai-execution', checkTable('poai', [{ ...POAI_ROW, ...DONE, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts],
  )

describe('poai-execution', () => {
  it('is silent where each is within the one before', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of commitments above the appropriation', () => {
    expect(told({ commitments: n(101) })).toEqual([
      [
        'error',
        cellOf('poai', 'commitments'),
        { spent: 101, available: 100, within: 'Apropiación definitiva' },
      ],
    ])
  })

  it('speaks of payments above what they may pay', () => {
    expect(told({ payments: n(85) })).toHaveLength(1)
    expect(told({ obligations: '', payments: n(95) })).toEqual([
      ['error', cellOf('poai', 'payments'), { spent: 95, available: 90, within: 'Compromisos' }],
    ])
  })

  it.each<[string, Row]>([
    ['all of it paid', { commitments: n(100), obligations: n(100), payments: n(100) }],
    ['nothing executed yet', { commitments: '', obligations: '', payments: '' }],
    ['cents', { commitments: n(90), obligations: n(90.2), payments: n(90.3) }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
