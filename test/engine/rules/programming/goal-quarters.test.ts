import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) => about('goal-quarters', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }]))

/** Quarters as drawn; an empty text is an empty cell. */
function quarters(goal: number, ...values: readonly (number | '')[]): Row {
  const cell = (value: number | '' | undefined): string => (value === '' ? '' : `{number ${String(value)}}`)
  const [q1, q2, q3, q4] = values.map(cell)
  return { goal: cell(goal), q1: q1!, q2: q2!, q3: q3!, q4: q4! }
}

describe('goal-quarters', () => {
  it('is silent where the quarters add up to the goal', () => {
    expect(told({})).toEqual([])
  })

  it('speaks where they do not, at the goal', () => {
    const found = told(quarters(10, 1, 2, 3, 3))
    expect(found.map(({ severity, place, facts }) => ({ severity, cell: place.cell, facts }))).toEqual([
      {
        severity: 'error',
        cell: cellOf('plan-accion', 'goal'),
        facts: { goal: 10, quarters: [1, 2, 3, 3], sum: 9, accumulated: true },
      },
    ])
  })

  it.each([
    [10, 0, 0, 0, 0],
    [12, 5, 5, 5, 5],
    [4, 1, 1, 1, ''],
  ] as const)('speaks of a goal of %d with %p, %p, %p, %p', (goal, ...values) => {
    expect(told(quarters(goal, ...values))).toHaveLength(1)
  })

  it.each<[string, Row]>([
    ['an empty quarter of an activity that starts late', quarters(5, '', '', 2, 3)],
    ['thirds that were rounded', quarters(100, 33.3, 33.3, 33.4, 0)],
    ['thirds that lost a hundredth', quarters(1, 0.33, 0.33, 0.33, 0)],
    ['a running total', quarters(100, 25, 50, 75, 100)],
    ['quarters in percent and the goal as a text', { ...quarters(100, 25, 25, 25, 25), goal: '100%' }],
    ['no quarters at all: another rule tells that', quarters(10, '', '', '', '')],
    ['a quarter that is no number', { q1: 'Por definir' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })

  it.each<[string, string, Row]>([
    ['Stock', 'that is kept all the year', quarters(90, 90, 90, 90, 90)],
    ['Flujo', 'that adds up', quarters(400, 100, 100, 100, 100)],
    ['Flujo', 'that is an average', quarters(20, 10, 30, 20, 20)],
    ['Capacidad', 'that is reached at last', quarters(8, 2, 4, 6, 8)],
    ['Capacidad', 'that grows from its baseline of 2', quarters(10, 2, 2, 2, 2)],
    ['Reducción', 'that falls to its goal', quarters(5, 20, 15, 10, 5)],
  ])('takes a goal of %s %s', (accumulation, _, row) => {
    expect(told({ ...row, accumulation })).toEqual([])
  })

  it('speaks of another kind of goal only where no reading gives it', () => {
    expect(told({ ...quarters(50, 1, 2, 3, 4), accumulation: 'Flujo' })).toHaveLength(1)
    expect(told({ ...quarters(50, 1, 2, 3, 4), accumulation: '' })).toHaveLength(1)
  })
})
