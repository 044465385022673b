import { RISK_ROW } from '../../../support/rows.js'
import { about, says } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const check = (row: Row) => checkTable('mapa-riesgos', [{ ...RISK_ROW, ...row }])
const told = (row: Row) =>
  about('risk-control-missing', check(row)).map(({ severity, place, facts }) => [
    severity,
    place.cell,
    facts.what,
  ])
const cell = (key: string) => cellOf('mapa-riesgos', key)

describe('risk-control-missing', () => {
  it('is silent of a control with its period and its record', () => {
    expect(told({})).toEqual([])
  })

  it.each(['', 'Ninguno', 'No existen controles', 'N/A'])(
    'speaks of controls «%s», and no other rule does',
    (controls) => {
      expect(told({ controls })).toEqual([['error', cell('controls'), 'control']])
      expect(says(check({ controls })).filter((said) => said.endsWith(` ${cell('controls')}`))).toHaveLength(
        1,
      )
    },
  )

  it('speaks of a period and of a record that are not there', () => {
    expect(told({ period: '' })).toEqual([['error', cell('period'), 'period']])
    expect(told({ record: '-' })).toEqual([['error', cell('record'), 'record']])
  })

  it('leaves the responsible to the rule that is its own', () => {
    expect(says(check({ responsible: '' })).filter((said) => said.includes(cell('responsible')))).toEqual([
      `responsible-missing ${cell('responsible')}`,
    ])
    expect(told({ responsible: '' })).toEqual([])
  })

  it('is not alarmed by a short control', () => {
    expect(told({ controls: 'Firma doble', record: 'Acta', period: '2026' })).toEqual([])
  })

  it('is not alarmed by a cell with an error, which another rule tells', () => {
    expect(told({ controls: '{error #REF!}' })).toEqual([])
  })
})
