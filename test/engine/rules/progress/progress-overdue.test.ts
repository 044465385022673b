import { FOLLOW_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { checkTable, type Row } from '../../../support/table.js'

const AT = ['Corte: 30/04/2026']
const check = (row: Row, heading = AT) => checkTable('seguimiento', [{ ...FOLLOW_ROW, ...row }], { heading })
const told = (row: Row, heading = AT) =>
  about('progress-overdue', check(row, heading)).map(({ severity, facts }) => [severity, facts])

describe('progress-overdue', () => {
  it('is silent of what is due later', () => {
    expect(told({})).toEqual([])
  })

  it.each([
    ['31/03/2026', '2026-03-31'],
    ['01/02/2026 a 15/04/2026', '2026-04-15'],
    ['{2026-03-20}', '2026-03-20'],
    ['Marzo 2026', '2026-03-31'],
  ])('speaks of what was due on %s and is not done', (scheduledDate, due) => {
    expect(told({ scheduledDate })).toEqual([['warning', { due, cutoff: '2026-04-30', progress: 50 }]])
  })

  it.each([
    [['Primer seguimiento'], '2026-04-30'],
    [['Seguimiento 2 a las actividades'], '2026-08-31'],
    [['Fecha de corte: 31 de agosto de 2026'], '2026-08-31'],
    [['III cuatrimestre'], '2026-12-31'],
  ])('understands %p as the cut-off of %s', (heading, cutoff) => {
    expect(told({ scheduledDate: '31/03/2026' }, heading).map(([, facts]) => facts)).toEqual([
      { due: '2026-03-31', cutoff, progress: 50 },
    ])
  })

  it.each<[string, Row]>([
    ['what is done', { scheduledDate: '31/03/2026', executed: '{number 2}', progress: '100%' }],
    ['what was due on the day of the cut-off', { scheduledDate: '30/04/2026' }],
    ['a date that nobody can read', { scheduledDate: 'Permanente' }],
    ['a month of the cut-off', { scheduledDate: 'Abril de 2026' }],
    ['what was not scheduled', { scheduledDate: '31/03/2026', progress: 'N/A' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })

  it('says that it could not be asked where nothing says the cut-off', () => {
    expect(check({}, []).notEvaluated).toContainEqual({
      rule: 'progress-overdue',
      reason: { kind: 'no-cutoff' },
    })
  })
})
