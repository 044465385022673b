import fc from 'fast-check'
import { frequenciesIn } from '../../../engine/text/frequency.js'

describe('frequenciesIn', () => {
  it.each([
    ['12 informes mensuales', 12, 'mensuales'],
    ['Un boletín mensual', 12, 'mensual'],
    ['Publicar mensualmente la agenda', 12, 'mensualmente'],
    ['Una mesa cada mes', 12, 'cada mes'],
    ['Reunirse todos los meses', 12, 'todos los meses'],
    ['6 encuentros bimestrales', 6, 'bimestrales'],
    ['Un recorrido cada dos (2) meses', 6, 'cada dos (2) meses'],
    ['Seguimiento trimestral', 4, 'trimestral'],
    ['Medir cada tres meses', 4, 'cada tres meses'],
    ['Medir cada 3 meses', 4, 'cada 3 meses'],
    ['Informe por trimestre', 4, 'por trimestre'],
    ['INFORMES CUATRIMESTRALES', 3, 'CUATRIMESTRALES'],
    ['Tres veces al año', 3, 'Tres veces al año'],
    ['el cual se hará 3 veces en el año', 3, '3 veces en el año'],
    ['Informes semestrales', 2, 'semestrales'],
    ['Dos veces al año', 2, 'Dos veces al año'],
    ['una vez por semestre', 2, 'una vez por semestre'],
    ['Informe anual', 1, 'anual'],
    ['Una vez al año', 1, 'Una vez al año'],
    ['Ronda quincenal', 24, 'quincenal'],
    ['Ronda semanal', 52, 'semanal'],
  ])('reads «%s»', (text, perYear, written) => {
    expect(frequenciesIn(text).map((one) => [one.perYear, one.written])).toEqual([[perYear, written]])
  })

  it.each([
    'Plan anual de adquisiciones publicado',
    'Plan operativo anual de inversiones',
    'Programa anual de auditoría',
    'Informe del mes de marzo',
    'Informe de primer semestre',
    'Entrega en 3 meses',
    'Taller de manualidades',
    'Semana de la ronda',
    'Dos veces',
    'cada 5 meses',
    '',
  ])('finds none in «%s»', (text) => {
    expect(frequenciesIn(text)).toEqual([])
  })

  it('gives several in their order', () => {
    expect(frequenciesIn('Informe trimestral y boletín mensual').map(({ months }) => months)).toEqual([3, 1])
  })

  it('quotes words that stand in the text, however its accents are stored', () => {
    const pieces = fc.constantFrom(
      'cada',
      ' ',
      'mes',
      'año',
      'dos veces al',
      'mensual',
      '(2)',
      'meses',
      'á',
      'İ',
      '3',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (list) => {
        const text = list.join('')
        return frequenciesIn(text.normalize('NFD')).every(
          ({ written, perYear }) => text.normalize('NFC').includes(written) && perYear >= 1,
        )
      }),
    )
  })
})
