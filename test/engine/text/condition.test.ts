import { conditionOf } from '../../../engine/text/condition.js'

describe('conditionOf', () => {
  it.each([
    ['Al menos 1 plan de choque ejecutado en caso de materialización.', 'en caso de materialización'],
    ['En caso de presentarse hechos, 1 informe', 'En caso de presentarse hechos'],
    ['1 campaña, cuando se requiera', 'cuando se requiera'],
    ['1 acta si se presenta un hecho', 'si se presenta un hecho'],
    ['2 brigadas de ser necesario', 'de ser necesario'],
    ['1 simulacro si aplica', 'si aplica'],
    ['1 informe siempre que haya quejas', 'siempre que haya quejas'],
    ['1 informe cada vez que se presente un hecho', 'cada vez que se presente un hecho'],
    [
      '1 informe elaborado en el evento de que se materialicen riesgos',
      'en el evento de que se materialicen riesgos',
    ],
    ['1 acta en caso de que se materialice', 'en caso de que se materialice'],
  ])('reads that of «%s»', (goal, condition) => {
    expect(conditionOf(goal)).toBe(condition)
  })

  it.each([
    '100% de las solicitudes recibidas',
    '100% de los casos reportados atendidos',
    '60% de reducción en los casos de violencia',
    '1 protocolo de atención en caso de violencia publicado',
    '1 ruta en caso de emergencia actualizada',
    'Plan publicado en caso de emergencias',
    '3 jornadas, según el cronograma',
    '100% de las capacitaciones de acuerdo con la demanda',
    'Sí',
    '3 mesas con el sí de los vecinos',
    '2 informes de presentación',
    '',
  ])('finds none in «%s»', (goal) => {
    expect(conditionOf(goal)).toBeNull()
  })

  it.each(['en caso de ', 'si hay ', '(', 'cuando '])('comes to an end on %j over and over', (piece) => {
    expect(conditionOf(piece.repeat(Math.floor(32_767 / piece.length)))).toBeDefined()
  })
})
