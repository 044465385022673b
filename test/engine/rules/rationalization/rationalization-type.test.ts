import { PROCEDURE_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('rationalization-type', checkTable('racionalizacion-tramites', [{ ...PROCEDURE_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts],
  )
const cell = cellOf('racionalizacion-tramites', 'type')

describe('rationalization-type', () => {
  it('is silent of a type and an action that go together', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of what is no type', () => {
    expect(told({ type: 'Digital' })).toEqual([['error', cell, { problem: 'unknown', text: 'Digital' }]])
  })

  it('speaks of an action that is clearly of another type', () => {
    expect(told({ type: 'Normativa', action: 'Trámite total en línea' })).toEqual([
      [
        'error',
        cell,
        { problem: 'action', type: 'Normativa', action: 'Trámite total en línea', fits: 'tecnológica' },
      ],
    ])
  })

  it.each<[string, Row]>([
    ['capitals and no accent', { type: 'TECNOLOGICA' }],
    ['a plural', { type: 'Administrativas', action: 'Reducción de tiempo' }],
    ['the word before it', { type: 'Racionalización tecnológica' }],
    ['an action that may be of any', { type: 'Normativa', action: 'Reducción de requisitos' }],
    ['nothing: another rule tells that', { type: '' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })

  it('speaks of two types in one row', () => {
    expect(told({ type: 'Administrativa y tecnológica' })).toEqual([
      ['error', expect.anything(), { problem: 'several', text: 'Administrativa y tecnológica' }],
    ])
  })
})
