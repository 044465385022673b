import { hasDenominator, withPercentMarks } from '../../../engine/text/percent.js'

describe('hasDenominator', () => {
  it.each([
    '100% de las solicitudes recibidas',
    '100% de mapas actualizados',
    'Al menos un 90% de los ítems',
    '100 por ciento de murales pintados',
    '100% líderes formados',
    '85% de satisfacción de los visitantes',
    '100% del plan de trabajo ejecutado',
    'Atender el 100% de las quejas',
  ])('sees one in «%s»', (goal) => {
    expect(hasDenominator(goal)).toBe(true)
  })

  it.each([
    '100%',
    '100 %',
    'Cien por ciento (100%)',
    'Al menos un 90%',
    '100% ejecutado',
    '90% de cumplimiento',
    '100% de avance',
    'Ejecutado al 100%',
    '≥ 80%',
    '2,5%',
  ])('sees none in «%s»', (goal) => {
    expect(hasDenominator(goal)).toBe(false)
  })
})

describe('withPercentMarks', () => {
  it.each([
    ['Al menos un 90% de los ítems', 'al menos un % de los items'],
    ['2,5 % de error', '% de error'],
    ['Reducir en un diez por ciento (10%)', 'reducir en un %'],
    ['Noventa y cinco por ciento', '%'],
    ['100% (cien por ciento) de las actas', '% de las actas'],
    ['3 informes', '3 informes'],
  ])('of «%s» is «%s»', (text, marked) => {
    expect(withPercentMarks(text)).toBe(marked)
  })
})
