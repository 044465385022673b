import {
  percentWords,
  pointsWords,
  quantityWords,
} from '../../../../pipeline/publish/report/progress/quantity-words.js'

const count = (shown: number, quantity: number, unit: string): string =>
  quantityWords(shown, { kind: 'count', unit, quantity })

describe('quantities as a person would write them', () => {
  it.each([
    [3, 3, 'informes', '3 informes'],
    [1, 3, 'informes', '1 informe'],
    [0, 3, 'informes', '0 informes'],
    [1, 4, 'talleres realizados', '1 taller realizado'],
    [1, 6, 'campañas de aseo', '1 campaña de aseo'],
    [1, 2, 'capacitaciones', '1 capacitación'],
    [1, 2, 'actividades', '1 actividad'],
    [1, 2, 'trámites', '1 trámite'],
    [1, 2, 'nombres', '1 nombre'],
    [1, 2, 'detalles', '1 detalle'],
    [1, 2, 'sedes', '1 (sedes)'],
    [1, 2, 'exámenes', '1 (exámenes)'],
    [2, 1, 'informe', '2 (informe)'],
    [1, 1, 'informe', '1 informe'],
    [15000, 20000, 'ejemplares', '15.000 ejemplares'],
    [1.5, 3, 'km', '1,5 km'],
  ])('%s of %s %s', (shown, quantity, unit, words) => {
    expect(count(shown, quantity, unit)).toBe(words)
  })

  it('says percentages, pesos and answers in their own way', () => {
    expect(quantityWords(90, { kind: 'percent', unit: 'solicitudes' })).toBe('90 %')
    expect(quantityWords(300_000_000, { kind: 'money', unit: '' })).toBe('$ 300.000.000')
    expect([1, 0, 2].map((answer) => quantityWords(answer, { kind: 'yesno', unit: '' }))).toEqual([
      'Sí',
      'No',
      '2',
    ])
    expect([percentWords(48.6), percentWords(null)]).toEqual(['48,6 %', '—'])
    expect([10, -6.7, 1, 0, null].map(pointsWords)).toEqual([
      '+10 puntos',
      '−6,7 puntos',
      '+1 punto',
      'sin cambio',
      '—',
    ])
  })
})
