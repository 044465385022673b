import { about, anexo, check, line, says, type Line } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'
import { IMPROVEMENT_ROW } from './rows.js'

const told = (row: Line) => about('goal-repeats-activity', check(anexo(line(row))))
const improved = (improvement: string) =>
  about('goal-repeats-activity', checkTable('participacion', [{ ...IMPROVEMENT_ROW, improvement }]))

describe('goal-repeats-activity', () => {
  it('is silent where the goal adds its quantity to the product', () => {
    expect(told({ product: 'Mural pintado', goal: '1 mural pintado' })).toEqual([])
  })

  it('speaks of a goal that is the activity, quantity and all', () => {
    const [found, ...others] = told({ activity: '1.1 Pintar 2 murales', goal: 'PINTAR 2 MURALES.' })
    expect([found?.severity, found?.place.cell, found?.facts]).toEqual([
      'error',
      'D3',
      { column: 'Actividades', literally: true },
    ])
    expect(others).toEqual([])
  })

  it('speaks of a goal that is the product', () => {
    expect(told({ product: '3 murales pintados', goal: '3 murales pintados' })[0]?.facts).toEqual({
      column: 'Producto',
      literally: true,
    })
  })

  it('is not alarmed by a quantity that looks like the number of an activity', () => {
    expect(told({ product: 'Murales pintados', goal: '1.5 murales pintados' })).toEqual([])
  })

  it('leaves a copy without a quantity to goal-not-measurable', () => {
    expect(says(check(anexo(line({ goal: 'Mural pintado' }))))).toEqual(['goal-not-measurable D3'])
  })

  it('is not alarmed by a near copy that states its quantity, nor by thousands', () => {
    expect(
      told({ product: 'Murales pintados en la plaza', goal: '15.000 murales pintados en la plaza' }),
    ).toEqual([])
    expect(
      told({
        activity: '1.1 Pintar el mural de la plaza mayor',
        goal: 'Pintar 3 el mural de la plaza mayor',
      }),
    ).toEqual([])
  })

  it('speaks of an alternative of improvement that copies its activity, word for word or nearly', () => {
    const literal = improved('Invitar a los vecinos a la ronda de propuestas.')
    expect(literal.map(({ place, facts }) => [place.cell, facts.literally])).toEqual([
      [cellOf('participacion', 'improvement'), true],
    ])
    expect(improved('Invitar a los vecinos a la ronda de las propuestas')[0]?.facts.literally).toBe(false)
  })

  it('is silent of an alternative that says more, or how much', () => {
    expect(improved(IMPROVEMENT_ROW['improvement']!)).toEqual([])
    expect(improved('Invitar a 50 vecinos a la ronda de propuestas')).toEqual([])
  })
})
