import { PLAN_ROW } from '../../../support/rows.js'
import { about } from '../../../support/sheet.js'
import { cellOf, checkTable, type Row } from '../../../support/table.js'

const told = (row: Row) => about('goal-unit', checkTable('plan-accion', [{ ...PLAN_ROW, ...row }]))

describe('goal-unit', () => {
  it('is silent of a whole number of things', () => {
    expect(told({})).toEqual([])
  })

  it('speaks of half a park', () => {
    expect(
      told({ goal: '{number 2.5}' }).map(({ severity, place, facts }) => [severity, place.cell, facts]),
    ).toEqual([['error', cellOf('plan-accion', 'goal'), { problem: 'fraction', unit: 'Número', goal: 2.5 }]])
  })

  it('speaks of a percentage that counts things', () => {
    expect(told({ unit: 'Porcentaje' }).map(({ place, facts }) => [place.cell, facts.problem])).toEqual([
      [cellOf('plan-accion', 'unit'), 'percent-unit'],
    ])
  })

  it('speaks of more than a hundred in a hundred, where nothing grows', () => {
    const crowd = { unit: 'Porcentaje', indicator: 'Vecinos invitados', goal: '{number 400}' }
    expect(told(crowd).map(({ facts }) => facts.problem)).toEqual(['percent-unit'])
    expect(told({ ...crowd, indicator: 'Cobertura de vecinos invitados' })).toEqual([])
    expect(told({ ...crowd, goal: '{number 100}' })).toEqual([])
  })

  it.each<Row>([{ indicator: 'Porcentaje de parques cuidados' }, { goal: '{number 0.1 as 10%}' }])(
    'speaks of a number that is a percentage: %p',
    (row) => {
      expect(told(row).map(({ facts }) => facts.problem)).toEqual(['count-unit'])
    },
  )

  it.each<[string, Row]>([
    ['a percentage of a percentage', { unit: 'Porcentaje', indicator: 'Porcentaje de parques cuidados' }],
    ['coverage as a percentage', { unit: 'Porcentaje', indicator: 'Cobertura de los parques' }],
    ['kilometres in parts', { indicator: 'Kilómetros de sendero arreglados', goal: '{number 2.5}' }],
    ['another unit', { unit: 'Hectáreas', goal: '{number 2.5}' }],
    ['ten thousand with a dot', { goal: '10.000' }],
  ])('is not alarmed by %s', (_, row) => {
    expect(told(row)).toEqual([])
  })
})
