import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { checkTable, type Row } from '../../../support/table.js'

const CHANGE = {
  date: '{2026-05-04}',
  letter: 'OPGI-0123 de 2026',
  field: 'Meta vigencia',
  before: '10',
  after: '12',
  approvedBy: 'Consejo de Gobierno',
}
const check = (change: Row) =>
  checkTable('plan-accion', [PLAN_ROW], { annexes: { modifications: [{ ...CHANGE, ...change }] } })

describe('goal-after-approval', () => {
  it('is silent of a change that was asked for by letter', () => {
    expect(about('goal-after-approval', check({}))).toEqual([])
  })

  it.each(['', 'Pendiente'])('speaks of a change whose letter is «%s»', (letter) => {
    expect(
      about('goal-after-approval', check({ letter })).map(({ severity, place, facts }) => [
        severity,
        place.cell,
        facts,
      ]),
    ).toEqual([['error', 'B2', { problem: 'no-letter', what: 'Meta vigencia' }]])
  })

  it('is not alarmed by a row that only bears a date', () => {
    expect(about('goal-after-approval', check({ letter: '', field: '', before: '', after: '' }))).toEqual([])
  })

  it('says that new goals cannot be told without the plan that was approved', () => {
    expect(check({}).notEvaluated).toContainEqual({
      rule: 'goal-after-approval',
      reason: { kind: 'no-document', document: 'el plan aprobado en Consejo de Gobierno' },
    })
  })
})
