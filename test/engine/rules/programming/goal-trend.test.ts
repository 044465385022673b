import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('goal-trend', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts.problem],
  )
const n = (value: number): string => `{number ${String(value)}}`

describe('goal-trend', () => {
  it('is silent of a kind of the catalogue', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of a kind that nobody knows', () => {
    expect(told({ accumulation: 'Más o menos' })).toEqual([
      ['error', cellOf('plan-accion', 'accumulation'), 'unknown'],
    ])
  })

  it('speaks of a reduction that ends above its baseline, and of a capacity that ends below', () => {
    const goal = cellOf('plan-accion', 'goal')
    expect(told({ accumulation: 'Reducción', baseline: n(20), goal: n(25) })).toEqual([
      ['error', goal, 'reduction'],
    ])
    expect(told({ accumulation: 'Capacidad', baseline: n(20), goal: n(15), fourYearGoal: n(22) })).toEqual([
      ['error', goal, 'increase'],
    ])
  })

  it.each<[string, Row]>([
    ['a reduction that falls', { accumulation: 'Reducción', baseline: n(20), goal: n(15) }],
    ['a capacity that is kept', { accumulation: 'Capacidad', baseline: n(20), goal: n(20) }],
    [
      'a yearly part of an increase',
      { accumulation: 'Incremento', baseline: n(100), goal: n(5), fourYearGoal: n(120) },
    ],
    ['a baseline without a datum', { accumulation: 'Reducción', baseline: 'SD' }],
    ['the kind without its accent', { accumulation: 'reduccion anual', baseline: n(1) }],
    ['no kind: another rule tells that', { accumulation: '' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
