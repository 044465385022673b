import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const ofGuide = (row: Row) =>
  about('goal-without-baseline', checkTable('guia-4-2', [{ ...GUIDE_ROW, ...row }]))
const ofPlan = (row: Row) =>
  about('goal-without-baseline', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }]))

describe('goal-without-baseline', () => {
  it('is silent where the goal says from where', () => {
    expect(ofGuide({ goal: '60% de reducción del ruido respecto a 2025' })).toEqual([])
  })

  it('speaks where it does not', () => {
    expect(
      ofGuide({ goal: '• 1 programa⏎• 60% reducción en los casos de ruido' }).map((found) => [
        found.severity,
        found.place.cell,
        found.facts,
      ]),
    ).toEqual([['warning', cellOf('guia-4-2', 'goal'), { goal: '60% reducción en los casos de ruido' }]])
  })

  it('speaks of an indicator that is a rise without a baseline in its column', () => {
    const row = { indicator: 'Incremento de los parques cuidados', baseline: 'SD' }
    expect(ofPlan(row).map(({ facts }) => facts.goal)).toEqual(['Incremento de los parques cuidados'])
  })

  it('is not alarmed by a baseline in its column, in the indicator or in the situation', () => {
    expect(ofPlan({ indicator: 'Incremento de los parques cuidados' })).toEqual([])
    const goal = 'Reducir en 10% el ruido'
    expect(ofGuide({ goal, indicator: 'Decibeles (línea base: 70)' })).toEqual([])
    expect(ofGuide({ goal, situation: 'En 2025 se midieron 70 decibeles' })).toEqual([])
  })

  it.each(['12 patios pintados', 'Reducir al 5% el ruido', '3 jornadas de reducción del riesgo', '100%'])(
    'is not alarmed by «%s»',
    (goal) => {
      expect(ofGuide({ goal })).toEqual([])
    },
  )
})
