import { about, anexo, check, line } from '../../../support/sheet.js'

const told = (activity: string, goal: string) =>
  about('goal-activity-quantity', check(anexo(line({ activity, goal }))))

describe('goal-activity-quantity', () => {
  it('is silent where both say the same', () => {
    expect(told('1.1 Pintar dos (2) murales', '2 murales pintados')).toEqual([])
  })

  it('speaks where they do not', () => {
    expect(
      told('1.1 Pintar 3 murales en la plaza', '2 murales pintados').map((found) => [
        found.severity,
        found.place.cell,
        found.facts,
      ]),
    ).toEqual([['warning', 'D3', { goal: 2, activity: 3, unit: 'murales', percent: false }]])
  })

  it.each([
    ['1.1 Pintar tres murales', '2 murales'],
    ['1.1 Enviar 30000 cartas', '25.000 cartas enviadas'],
    ['1.1 Responder el 80% de las preguntas', '100% de las preguntas respondidas'],
    ['1.1 Pintar mínimo 5 murales', '3 murales'],
    ['1.1 Pintar máximo 2 murales', '5 murales'],
    ['1.1 Pintar (3) murales', '2 murales'],
    ['1.1 Publicar 4 rondas trimestrales', '3 rondas'],
    ['1.1 Publicar 10 rondas', '12 rondas mensuales'],
  ])('of «%s» and «%s» too', (activity, goal) => {
    expect(told(activity, goal)).toHaveLength(1)
  })

  it.each([
    ['1.1 Recorrer 12 comunas y 17 corregimientos', 'Mínimo 29 recorridos'],
    ['1.1 Pintar 2 murales al norte y 3 murales al sur', '5 murales'],
    ['1.1 Pintar al menos 2 murales', '5 murales'],
    ['1.1 Pintar 5 murales', 'Al menos 3 murales'],
    ['1.1 Pintar un mural', '3 murales'],
    ['1.1 Pintar 2 murales por comuna', '24 murales'],
    ['1.1 Pintar 2 murales en cada comuna', '24 murales'],
    ['1.1 Publicar 1 boletín mensual', '12 boletines'],
    ['1.1 Divulgar la Ley 1712 de 2014 en murales', '3 murales'],
    ['1.1 Pintar los murales de 2022', '3 murales'],
    ['1.1 Formar a 30 pintores', '3 talleres'],
    ['1.1 Pintar 4 murales', '100% de los murales'],
  ])('is not alarmed by «%s» and «%s»', (activity, goal) => {
    expect(told(activity, goal)).toEqual([])
  })
})
