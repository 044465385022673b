import { PROCEDURE_ROW } from '../../../support/rows.js'
import { about, says } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const check = (row: Row) => checkTable('racionalizacion-tramites', [{ ...PROCEDURE_ROW, ...row }])
const told = (row: Row) =>
  about('rationalization-incomplete', check(row)).map(({ severity, place, facts }) => [
    severity,
    place.cell,
    facts,
  ])
const cell = (key: string) => cellOf('racionalizacion-tramites', key)

describe('rationalization-incomplete', () => {
  it('is silent of a procedure that is known, with its three texts', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of an improvement that says what is there today', () => {
    const text = 'El permiso se pide en la ventanilla'
    expect(told({ situation: text, improvement: `${text.toUpperCase()}.` })).toEqual([
      ['error', cell('improvement'), { problem: 'same', as: 'Situación actual' }],
    ])
  })

  it.each(['', 'N/A', 'Por definir'])('speaks of a benefit «%s», and no other rule does', (benefit) => {
    expect(told({ benefit })).toEqual([['error', cell('benefit'), { problem: 'empty' }]])
    expect(says(check({ benefit })).filter((said) => said.includes(cell('benefit')))).toHaveLength(1)
  })

  it('speaks of a procedure without number or name', () => {
    expect(told({ suitNumber: 'N/A', procedure: 'Pendiente' })).toEqual([
      ['error', cell('procedure'), { problem: 'unidentified' }],
    ])
  })

  it('is not alarmed by a procedure that has only its name, nor only its number', () => {
    expect(told({ suitNumber: 'Sin inscribir' })).toEqual([])
    expect(told({ procedure: 'N/A' })).toEqual([])
  })
})
