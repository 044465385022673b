import { PLAN_ROW } from '../../../support/rows.js'
import { about, says } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const ZERO = {
  ownFunds: '{number 0}',
  sgp: '{number 0}',
  sgr: '{number 0}',
  cofinancing: '{number 0}',
  credit: '{number 0}',
  otherFunds: '{number 0}',
  total: '{number 0}',
}
const check = (row: Row) => checkTable('plan-accion', [{ ...PLAN_ROW, ...row }])
const told = (row: Row) => about('budget-source', check(row))

describe('budget-source', () => {
  it('is silent where a source pays and the total is right', () => {
    expect(told({})).toEqual([])
  })

  it('speaks where no source pays and nothing says why', () => {
    expect(told(ZERO).map(({ severity, place, facts }) => [severity, place.cell, facts])).toEqual([
      ['error', cellOf('plan-accion', 'ownFunds'), { problem: 'none' }],
    ])
  })

  it('speaks once of sources that are all empty, and not of the empty total too', () => {
    const empty = Object.fromEntries(Object.keys(ZERO).map((key) => [key, '']))
    expect(told(empty)).toHaveLength(1)
    expect(says(check(empty)).filter((said) => said.startsWith('required-empty'))).toEqual([])
  })

  it('speaks of a total that is a peso off', () => {
    expect(told({ total: '{number 1500001}' }).map(({ place, facts }) => [place.cell, facts])).toEqual([
      [cellOf('plan-accion', 'total'), { problem: 'total', total: 1_500_001, sum: 1_500_000 }],
    ])
  })

  it('speaks of a negative value', () => {
    expect(told({ sgp: '{number -500000}' }).map(({ facts }) => facts)).toEqual([
      { problem: 'negative', value: -500_000 },
    ])
  })

  it.each<[string, Row]>([
    ['nothing to pay, which is said', { ...ZERO, total: 'Gestión' }],
    ['a project that is of management', { ...ZERO, project: 'Gestión' }],
    ['money as texts', { ownFunds: '$ 1.000.000', sgp: '500.000', total: '$ 1.500.000' }],
    ['cents that round away', { ownFunds: '{number 1000000.4}', total: '{number 1500000}' }],
    ['a goal of nothing this year', { ...ZERO, goal: '{number 0}' }],
    ['sources left empty but for one', { sgr: '', cofinancing: '', credit: '', otherFunds: '' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
