import { FOLLOW_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('progress-over-execution', checkTable('seguimiento', [{ ...FOLLOW_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts],
  )

describe('progress-over-execution', () => {
  it('is silent within what was scheduled', () => {
    expect(told({})).toEqual([])
    expect(told({ executed: '{number 2}', progress: '100%' })).toEqual([])
  })

  it('speaks of 7 of 6', () => {
    expect(told({ scheduled: '{number 6}', executed: '{number 7}', progress: '100%' })).toEqual([
      ['warning', cellOf('seguimiento', 'executed'), { executed: 7, scheduled: 6 }],
    ])
  })

  it('is not alarmed where nothing was scheduled: another rule tells that', () => {
    expect(told({ scheduled: '{number 0}', executed: '{number 2}' })).toEqual([])
  })
})
