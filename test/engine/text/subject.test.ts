import fc from 'fast-check'
import { speaksOfTheSame, subjectOf } from '../../../engine/text/subject.js'

describe('subjectOf', () => {
  it.each([
    ['3 informes de seguimiento publicados', 'informe', null],
    ['Número de gestores formados', 'gestor', 'count'],
    ['No. de jornadas', 'jornada', 'count'],
    ['Porcentaje de solicitudes atendidas', 'solicitud', 'percent'],
    ['100% de las solicitudes atendidas', 'solicitud', 'percent'],
    ['100 por ciento de murales', 'mural', 'percent'],
    ['Al menos un 90% de los ítems', 'item', 'percent'],
    ['Mínimo 29 espacios de diálogo', 'espacio', null],
    ['15.000 ejemplares repartidos', 'ejemplar', null],
    ['Un (1) informe', 'informe', null],
    ['Dos (2) talleres', 'taller', null],
    ['Treinta y cinco líderes formados', 'lider', null],
    ['Índice de casos reportados', 'caso', 'index'],
    ['Tasa de abandono escolar', 'abandono', 'rate'],
    ['Cobertura de la política', 'politica', 'coverage'],
    ['Tiempo promedio de respuesta', 'respuesta', 'time'],
    ['Realizar 3 jornadas', 'jornada', null],
    ['Elaboración de 2 cartillas', 'cartilla', null],
    ['Informe (con corte a junio)', 'informe', null],
    ['20', null, null],
    ['100%', null, 'percent'],
    ['1 publicado', null, null],
    ['', null, null],
  ])('of «%s» is %s, by %s', (text, head, measure) => {
    const subject = subjectOf(text)
    expect([subject.head, subject.measure]).toEqual([head, measure])
  })
})

describe('speaksOfTheSame', () => {
  it.each([
    ['3 informes publicados', 'Informe de seguimiento'],
    ['2 capacitaciones', 'Funcionarios capacitados en archivo'],
    ['2 talleres', 'Capacitaciones realizadas'],
    ['40 gestores', 'Número de gestores formados'],
    ['1 cronograma', 'Plan de trabajo'],
    ['4 mesas', 'Reuniones realizadas'],
    ['1 cartilla', '500 folletos'],
  ])('never says no where a planner would not: «%s» and «%s»', (goal, product) => {
    expect(speaksOfTheSame(goal, product)).not.toBe('no')
  })

  it.each([
    ['3 informes publicados', 'Informe de seguimiento', 'yes'],
    ['2 talleres', 'Capacitaciones realizadas', 'yes'],
    ['4 mesas', 'Reuniones realizadas', 'yes'],
    ['1 documento', 'Manual actualizado', 'unsure'],
    ['1 documento', 'Informe publicado', 'unsure'],
    ['4 mesas de trabajo', 'Actas y listados de asistencia', 'unsure'],
    ['30 personas', 'Taller de lectura', 'unsure'],
    ['10 talleres', 'Plan de formación ejecutado', 'unsure'],
    ['4 videos', 'Estrategia de comunicación implementada', 'unsure'],
    ['100% de líderes formados en riesgos', 'Política de riesgos socializada', 'unsure'],
    ['50 encuestas de satisfacción', 'Informe de satisfacción', 'unsure'],
    ['3 camionetas', 'Parque automotor renovado', 'unsure'],
    ['12 visitas', 'Informe técnico', 'unsure'],
    ['1 mural pintado', 'Ronda cantada', 'unsure'],
    ['20', 'Sedes construidas', 'unsure'],
    ['100%', 'Informe publicado', 'unsure'],
    ['2 capacitaciones realizadas', 'Informe publicado', 'no'],
    ['2 capacitaciones realizadas', 'Informe realizado', 'no'],
    ['50 encuestas aplicadas', 'Informe publicado', 'no'],
    ['1 informe elaborado', 'Vías pavimentadas', 'no'],
    ['3 informes', 'Funcionarios capacitados', 'no'],
    ['2 audiencias públicas', 'Boletines publicados', 'no'],
    ['1 resolución expedida', 'Encuestas aplicadas', 'no'],
    ['5 puentes construidos', 'Número de talleres realizados', 'no'],
    ['1 manual adoptado', 'Informe de gestión', 'no'],
  ])('«%s» and «%s»: %s', (one, other, answer) => {
    expect(speaksOfTheSame(one, other)).toBe(answer)
    expect(speaksOfTheSame(other, one)).toBe(answer)
  })

  it('never says no of a text and itself, nor one thing one way and another the other way', () => {
    const pieces = fc.constantFrom(
      '3',
      'informes',
      'de',
      'capacitación',
      'publicados',
      '%',
      'vías',
      'Número',
      'un',
      '(1)',
    )
    const texts = fc.array(pieces, { maxLength: 8 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(speaksOfTheSame(one, one)).not.toBe('no')
        expect(speaksOfTheSame(one, other)).toBe(speaksOfTheSame(other, one))
      }),
    )
  })
})
