import { FOLLOW_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('progress-not-scheduled', checkTable('seguimiento', [{ ...FOLLOW_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts],
  )
const NONE = { scheduled: '{number 0}', executed: '{number 0}' }

describe('progress-not-scheduled', () => {
  it('is silent where something was scheduled', () => {
    expect(told({})).toEqual([])
  })

  it.each([
    ['0%', 0],
    ['100%', 100],
  ])('speaks of %s where nothing was', (progress, value) => {
    expect(told({ ...NONE, progress })).toEqual([
      ['warning', cellOf('seguimiento', 'progress'), { progress: value }],
    ])
  })

  it.each<[string, Row]>([
    ['N/A', { ...NONE, progress: 'N/A' }],
    ['the words', { ...NONE, progress: 'No programada' }],
    ['nothing said of what was scheduled', { scheduled: '', progress: '0%' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
