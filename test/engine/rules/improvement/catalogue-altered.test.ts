import { about, check } from '../../../support/sheet.js'
import { improvementPlan, participacion } from './participation.js'

const settings = {
  nonWorkingDays: [],
  ceilings: [],
  selfAssessment: [
    { category: 'Ejecutar el Plan de participación', activity: 'Invitar a los vecinos del barrio 1' },
    { category: 'Evaluación de Resultados', activity: 'Contar los asistentes a cada encuentro' },
  ],
}

const altered = (category: string, activity: string): unknown[] =>
  about(
    'catalogue-altered',
    check(improvementPlan([], { category, activity }), { format: participacion, settings }),
  ).map(({ severity, place, facts }) => [severity, place.cell, facts.what, facts.expected])

describe('catalogue-altered', () => {
  it('speaks of an activity that the catalogue does not have', () => {
    expect(altered('Ejecutar el Plan de participación', 'Hacer una fiesta')).toEqual([
      ['error', 'B2', 'activity', null],
    ])
  })

  it('speaks of one reworded, with the words of the catalogue', () => {
    expect(altered('Evaluación de Resultados', 'Contar a los asistentes de cada encuentro')).toEqual([
      ['error', 'B2', 'activity', 'Contar los asistentes a cada encuentro'],
    ])
  })

  it('speaks of an activity under another category', () => {
    expect(altered('Ejecutar el Plan de participación', 'Contar los asistentes a cada encuentro')).toEqual([
      ['error', 'A2', 'category', 'Evaluación de Resultados'],
    ])
  })

  it('is not alarmed by case, accents, spaces and final stops', () => {
    expect(altered('EVALUACION DE RESULTADOS', 'contar los  asistentes a cada encuentro.')).toEqual([])
  })

  it('is not evaluated where the entity gives no catalogue', () => {
    const checked = check(improvementPlan([], {}), { format: participacion })
    expect(about('catalogue-altered', checked)).toEqual([])
    expect(checked.notEvaluated).toContainEqual({
      rule: 'catalogue-altered',
      reason: { kind: 'no-catalogue' },
    })
  })
})
