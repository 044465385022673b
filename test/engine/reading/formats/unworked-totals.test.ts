import { PLAN_ROW } from '../../../support/rows.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'
import { about, says, who } from '../../../support/sheet.js'

/** What a form's rows hold before anybody fills them in, by what the program that saved them left as results. */
const LEFT = [
  ['none', '{formula}'],
  ['an empty text', '{formula ""}'],
  ['a zero', '{formula 0}'],
] as const

const told = (rows: readonly Row[]) => checkTable('plan-accion', rows)

describe.each(LEFT)('totals that a form brings, with %s stored as their result', (_, total) => {
  const blank: Row = { total }

  it('are no rows of the plan', () => {
    const checked = told([PLAN_ROW, blank, blank])
    expect(checked.plan.activities).toHaveLength(1)
    expect(checked.plan.observations).toEqual([])
    expect(says(checked)).toEqual(says(told([PLAN_ROW])))
  })

  it('are no row of their own under an activity with more responsibles', () => {
    const { plan } = told([PLAN_ROW, { total, responsible: 'Secretaría de Hacienda' }])
    expect(plan.activities).toHaveLength(1)
    expect(who(plan.activities[0])).toEqual(['general', 'hacienda'])
    expect(plan.activities[0]!.fields.get('total')!.number).toBe(1_500_000)
  })
})

describe('a total that a form works out, in a row with content', () => {
  it.each(['{formula}', '{formula ""}'])('is neither an error nor missing: %s', (total) => {
    const checked = told([{ ...PLAN_ROW, total }])
    expect(checked.plan.activities).toHaveLength(1)
    expect(says(checked)).toEqual(says(told([PLAN_ROW])))
  })

  it('is missing where nobody wrote it, and an error where it is one', () => {
    expect(says(told([{ ...PLAN_ROW, total: '' }]))).toContain(
      `required-empty ${cellOf('plan-accion', 'total')}`,
    )
    expect(says(told([{ ...PLAN_ROW, total: '{error #REF!}' }]))).toContain(
      `cell-error ${cellOf('plan-accion', 'total')}`,
    )
  })

  it('is compared with its sources once it says something', () => {
    const found = about('budget-source', told([{ ...PLAN_ROW, total: '{formula 1600000}' }]))
    expect(found.map(({ facts }) => facts)).toEqual([{ problem: 'total', total: 1_600_000, sum: 1_500_000 }])
  })
})
