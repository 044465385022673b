import { INDICATIVE_ROW, PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkDocuments, checkTable, documentOf, type Row } from '../../../support/table.js'

const FIFTY = { goal: '{number 50}', q1: '{number 50}', q2: '', q3: '', q4: '' }
const told = (row: Row) => about('goal-exceeds-balance', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }]))

function beside(row: Row, indicative: Row) {
  const found = checkDocuments(
    documentOf('plan-accion', [{ ...PLAN_ROW, ...row }]),
    documentOf('plan-indicativo', [{ ...INDICATIVE_ROW, ...indicative }], { vigencia: null }),
  )
  return found.filter(({ finding }) => finding.rule === 'goal-exceeds-balance')
}

describe('goal-exceeds-balance', () => {
  it('is silent within the goal of the four years', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of a year above the four', () => {
    expect(told(FIFTY).map(({ place, facts }) => [place.cell, facts])).toEqual([
      [cellOf('plan-accion', 'goal'), { goal: 50, balance: 40, fourYearGoal: 40, file: null }],
    ])
  })

  it.each<[string, Row]>([
    ['a reduction, which starts above its end', { ...FIFTY, accumulation: 'Reducción' }],
    ['a flow, whose goal of four years may be an average', { ...FIFTY, accumulation: 'Flujo' }],
    ['all of it in one year', { ...FIFTY, fourYearGoal: '{number 50}' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })

  it('says that it could not see the plan indicativo', () => {
    const { notEvaluated } = checkTable('plan-accion', [PLAN_ROW])
    expect(notEvaluated).toContainEqual({
      rule: 'goal-exceeds-balance',
      reason: { kind: 'no-document', document: 'el plan indicativo' },
    })
  })

  it('holds the goal against what the plan indicativo leaves for the year', () => {
    expect(beside({}, { p1: '{number 20}', p2: '{number 15}' }).map(({ finding }) => finding.facts)).toEqual([
      { goal: 10, balance: 5, fourYearGoal: 40, file: 'plan-indicativo.xlsx' },
    ])
  })

  it('is silent where enough is left, and where the row itself was told', () => {
    expect(beside({}, {})).toEqual([])
    expect(beside(FIFTY, {})).toEqual([])
  })
})
