import { FOLLOW_ROW } from '../../../support/rows.js'
import { about, says } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const check = (row: Row) => checkTable('seguimiento', [{ ...FOLLOW_ROW, ...row }])
const told = (row: Row) =>
  about('progress-evidence', check(row)).map(({ severity, place, facts }) => [
    severity,
    place.cell,
    facts.missing,
  ])

describe('progress-evidence', () => {
  it('is silent of progress that is told and shown', () => {
    expect(told({})).toEqual([])
  })

  it.each(['', 'N/A', 'Ninguna', 'Pendiente', 'No'])(
    'speaks of progress whose evidence is «%s»',
    (evidence) => {
      expect(told({ evidence })).toEqual([['error', cellOf('seguimiento', 'evidence'), ['evidence']]])
    },
  )

  it('speaks once of a row that neither tells nor shows', () => {
    expect(told({ done: '', evidence: '' })).toEqual([
      ['error', cellOf('seguimiento', 'done'), ['done', 'evidence']],
    ])
    expect(
      says(check({ done: '', evidence: '' })).filter((said) => said.startsWith('required-empty')),
    ).toEqual([])
  })

  it.each<[string, Row]>([
    ['no progress', { progress: '0%', executed: '{number 0}', evidence: '' }],
    ['nothing scheduled', { progress: 'N/A', scheduled: '{number 0}', executed: '', evidence: '' }],
    ['a link', { evidence: 'https://ejemplo.gov.co/acta' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
