import { RISK_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'

const told = (risk: string) => about('risk-wording', checkTable('mapa-riesgos', [{ ...RISK_ROW, risk }]))

describe('risk-wording', () => {
  it.each([
    'Posibilidad de recibir dádivas a cambio de entregar licencias, abusando del cargo',
    'Omitir controles para favorecer a un tercero con recursos públicos',
  ])('is silent of «%s»', (risk) => {
    expect(told(risk)).toEqual([])
  })

  it.each([
    'Pérdida de documentos',
    'Demoras en la respuesta',
    'Fallas del sistema de cómputo',
    'Posibilidad de que se caiga el techo',
  ])('speaks of «%s», which is a risk of another kind', (risk) => {
    expect(told(risk).map(({ severity, place }) => [severity, place.cell])).toEqual([
      ['warning', cellOf('mapa-riesgos', 'risk')],
    ])
  })

  it.each([
    'Licencias sesgadas a intereses particulares',
    'Tráfico de influencias',
    'Cohecho en la expedición de permisos',
    'Desviación de recursos para beneficio propio',
  ])('is not alarmed by «%s», which says it in fewer words', (risk) => {
    expect(told(risk)).toEqual([])
  })
})
