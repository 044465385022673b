import { RISK_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) =>
  about('risk-zone', checkTable('mapa-riesgos', [{ ...RISK_ROW, ...row }])).map(
    ({ severity, place, facts }) => [severity, place.cell, facts],
  )
const cell = (key: string) => cellOf('mapa-riesgos', key)

describe('risk-zone', () => {
  it('is silent of a zone that probability and impact give', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of a zone that the matrix does not give', () => {
    expect(told({ probability: 'Casi seguro', impact: 'Catastrófico', zone: 'Baja' })).toEqual([
      ['error', cell('zone'), { problem: 'zone', text: 'Baja', zones: ['Extrema'] }],
    ])
    const mild = { residualProbability: '', residualImpact: '', residualZone: '' }
    expect(told({ ...mild, probability: 'Rara vez', impact: 'Moderado', zone: 'ALTA' })).toEqual([
      ['error', cell('zone'), { problem: 'zone', text: 'ALTA', zones: ['Baja'] }],
    ])
  })

  it('speaks of a number that is no product of the two', () => {
    const row = { probability: '{number 3}', impact: '{number 10}' }
    expect(told({ ...row, zone: '{number 20}' })).toEqual([
      ['error', cell('zone'), { problem: 'zone', text: '20', zones: ['Alta'] }],
    ])
    expect(told({ ...row, zone: '{number 30}' })).toEqual([])
    expect(told({ ...row, impact: '{number 4}', zone: '12' })).toEqual([])
  })

  it('speaks of a residual risk above the inherent one, and not of its zone too', () => {
    const row = { residualProbability: 'Casi seguro', residualImpact: 'Catastrófico', residualZone: 'Baja' }
    expect(told(row)).toEqual([['error', cell('residualZone'), { problem: 'residual-higher' }]])
  })

  it.each<[string, Row]>([
    ['a product with its zone', { probability: '{number 3}', impact: '{number 10}', zone: '30 - ALTA' }],
    ['a zone of the later matrix, by its numbers', { impact: '{number 4}', zone: 'Extrema' }],
    ['controls that do not lower it yet', { residualProbability: 'Posible', residualZone: 'Alta' }],
    ['a value that is not on the scale: another rule tells that', { probability: 'Frecuente', zone: 'Baja' }],
    ['no zone', { zone: '' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
