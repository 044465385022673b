import { RISK_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('risk-scale', checkTable('mapa-riesgos', [{ ...RISK_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts.text],
  )

describe('risk-scale', () => {
  it('is silent of values of the scale', () => {
    expect(told({})).toEqual([])
  })

  it.each([
    ['probability', 'Frecuente'],
    ['probability', '6'],
    ['impact', 'Leve'],
    ['impact', '7'],
    ['residualProbability', 'Alta'],
    ['residualImpact', 'Insignificante'],
  ])('speaks of %s %s', (key, text) => {
    expect(told({ [key]: text })).toEqual([['error', cellOf('mapa-riesgos', key), text]])
  })

  it.each<[string, Row]>([
    ['numbers', { probability: '{number 3}', impact: '{number 10}' }],
    ['a number and its name', { probability: '3 - Posible', impact: 'Mayor (10)' }],
    ['capitals and no accents', { impact: 'CATASTROFICO', probability: 'rara vez' }],
    ['nothing: another rule tells that', { probability: '', residualImpact: '' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
