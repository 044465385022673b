import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const told = (indicator: string) =>
  about('indicator-generic', checkTable('guia-4-2', [{ ...GUIDE_ROW, indicator }])).map(
    ({ facts }) => facts.problem,
  )

describe('indicator-generic', () => {
  it('is silent of an indicator that says what it counts', () => {
    expect(told('Número de patios pintados')).toEqual([])
  })

  it('speaks of one that goes with anything', () => {
    const row = { ...GUIDE_ROW, indicator: 'No de Actividades a desarrollar' }
    expect(
      about('indicator-generic', checkTable('guia-4-2', [row])).map(({ severity, place, facts }) => [
        severity,
        place.cell,
        facts,
      ]),
    ).toEqual([
      [
        'error',
        cellOf('guia-4-2', 'indicator'),
        { text: 'No de Actividades a desarrollar', problem: 'generic' },
      ],
    ])
  })

  it.each([
    ['Actividades realizadas', 'generic'],
    ['Porcentaje', 'generic'],
    ['Número', 'generic'],
    ['Cantidad de acciones', 'generic'],
    ['Número de actividades', 'generic'],
    ['% de actividades ejecutadas', 'generic'],
    ['No. De Jornadas', 'generic'],
    ['Indicador de gestión', 'generic'],
    ['Porcentaje de cumplimiento', 'circular'],
    ['Cumplimiento de la meta', 'circular'],
    ['Pintar los patios de las escuelas', 'circular'],
    ['Realizar talleres de pintura', 'no-measure'],
    ['Plan de color formulado y en ejecución.', 'no-measure'],
    ['Número de patios pintados⏎Número de actividades', 'generic'],
  ])('speaks of «%s»: %s', (indicator, problem) => {
    expect(told(indicator)).toEqual([problem])
  })

  it.each([
    'Número de jornadas de pintura',
    'Número de actividades lúdicas con niños',
    'Número de programas implementados',
    'Índice de casos reportados',
    'Cobertura de la política',
    'Porcentaje de cumplimiento del plan de vacunación',
    'Planes de color formulados',
    'Nivel de satisfacción',
    'Patios pintados / patios programados',
    'Talleres',
    '',
  ])('is not alarmed by «%s»', (indicator) => {
    expect(told(indicator)).toEqual([])
  })

  it('is not alarmed by one thing where the unit says that it is a number of them', () => {
    const row = { ...PLAN_ROW, indicator: 'Plan de color formulado' }
    expect(about('indicator-generic', checkTable('plan-accion', [row]))).toEqual([])
  })

  it('is not alarmed by one thing that the goal counts', () => {
    const row = { ...GUIDE_ROW, indicator: 'Plan de color formulado', goal: '1 plan de color' }
    expect(about('indicator-generic', checkTable('guia-4-2', [row]))).toEqual([])
  })
})
