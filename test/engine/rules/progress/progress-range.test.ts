import { FOLLOW_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('progress-range', checkTable('seguimiento', [{ ...FOLLOW_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts],
  )
const cell = cellOf('seguimiento', 'progress')

describe('progress-range', () => {
  it('is silent of a progress that is what was executed of what was scheduled', () => {
    expect(told({})).toEqual([])
  })

  it.each([
    ['{number 150}', 150],
    ['{number -5}', -5],
    ['120%', 120],
  ])('speaks of %s', (progress, value) => {
    expect(told({ progress, scheduled: '', executed: '' })).toEqual([
      ['error', cell, { problem: 'range', progress: value }],
    ])
  })

  it('speaks of a text that is no percentage', () => {
    expect(told({ progress: 'Va bien' })).toEqual([['error', cell, { problem: 'text', text: 'Va bien' }]])
  })

  it('speaks of a progress that its own figures do not give', () => {
    expect(told({ progress: '{number 0.9 as 90%}' })).toEqual([
      ['error', cell, { problem: 'share', progress: 90, executed: 1, scheduled: 2, expected: 50 }],
    ])
  })

  it.each<[string, Row]>([
    ['7 of 6 as all of it', { executed: '{number 7}', scheduled: '{number 6}', progress: '100%' }],
    ['a third, rounded', { executed: '{number 1}', scheduled: '{number 3}', progress: '33%' }],
    ['a share of 1', { progress: '{number 0.5}' }],
    ['a number without its sign', { progress: '{number 50}' }],
    ['nothing scheduled', { progress: 'N/A', scheduled: '{number 0}', executed: '{number 0}' }],
    ['not scheduled in words', { progress: 'No programada', scheduled: '', executed: '' }],
    ['nothing: another rule tells that', { progress: '' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })

  const ran = cellOf('seguimiento', 'executed')

  it.each<[string, unknown]>([
    ['{number -1}', { problem: 'negative', executed: -1 }],
    ['-3', { problem: 'negative', executed: -3 }],
    ['casi todo', { problem: 'executed', text: 'casi todo' }],
    ['3 de 4', { problem: 'executed', text: '3 de 4' }],
    ['{number 44654 as 03/04/2022}', { problem: 'executed', text: '03/04/2022' }],
  ])('speaks once of %s executed, whatever the progress says', (executed, facts) => {
    for (const progress of ['{number 0.5 as 50%}', '{formula ""}', '{number -50}'])
      expect(told({ executed, progress })).toEqual([['error', ran, facts]])
  })

  it.each<[string, Row]>([
    ['0', { executed: '{number 0}', progress: '{number 0}' }],
    ['nothing', { executed: '', progress: '{number 50}' }],
    ['what was not due', { executed: 'No programada', scheduled: '', progress: 'N/A' }],
    [
      'a balance below 0 that is measured from where it started',
      {
        activityId: 'paac-anexo-1/2026/3/1.1',
        measured: 'Se mide: el valor a la fecha del corte; se partió de -8',
        scheduled: '{number -4}',
        executed: '{number -5}',
        progress: '{number 75}',
      },
    ],
  ])('is not alarmed by %s executed', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
