import { lacksBaseline } from '../../../engine/text/change.js'

describe('lacksBaseline', () => {
  it.each([
    '60% reducción en los casos de ruido',
    '60% de reducción de los accidentes',
    'Reducir en 10% los tiempos',
    'Incremento del 5%',
    'Aumentar en un 20% la cobertura',
    'Disminuir el ausentismo en 10%',
    'Aumento de al menos 2,5% en el recaudo',
    'Reducir en un diez por ciento (10%) las quejas',
    'Reducción del 15 por ciento',
  ])('says that «%s» does not tell from where', (goal) => {
    expect(lacksBaseline(goal)).toBe(true)
  })

  it.each([
    'Reducir en 10% los tiempos respecto a 2022',
    'Incremento del 5% frente a la vigencia anterior',
    'Reducir en 10% los tiempos (línea base: 20 días)',
    'Aumentar la cobertura del 40% al 50%',
    'Reducir al 5% la tasa de abandono',
    'Reducir a 3% la tasa de abandono',
    '3 jornadas de reducción del riesgo',
    '100% de las acciones de reducción del riesgo ejecutadas',
    'Reducir 3 trámites',
    '100% de las quejas respondidas',
    '',
  ])('is content with «%s»', (goal) => {
    expect(lacksBaseline(goal)).toBe(false)
  })
})
