import { about } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const told = (indicator: string, goal: string) =>
  about('goal-indicator-count', checkTable('guia-4-2', [{ ...GUIDE_ROW, indicator, goal }]))

describe('goal-indicator-count', () => {
  it('is silent where there is a goal for each indicator', () => {
    expect(told('• Número de patios⏎• Número de muros', '• 3 patios⏎• 8 muros')).toEqual([])
    expect(told('Número de patios', '3 patios')).toEqual([])
  })

  it('speaks of three indicators and two goals', () => {
    const found = told('•\tNúmero de patios⏎•\tÍndice de color⏎•\tCobertura', '•\t3 patios⏎•\t60% de color')
    expect(found.map(({ severity, place, facts }) => [severity, place.cell, facts])).toEqual([
      ['error', cellOf('guia-4-2', 'goal'), { goals: 2, indicators: 3 }],
    ])
  })

  it('speaks of one indicator and several goals', () => {
    expect(told('Número de patios', '12⏎1000⏎12')).toHaveLength(1)
  })

  it.each([
    ['Número de patios y número de muros', '3 patios y 8 muros'],
    ['Número de patios y número de muros', '3 patios⏎8 muros'],
    ['Número de patios y muros', '3 patios y 8 muros'],
    ['Número de patios pintados en las⏎escuelas', '3 patios'],
    ['Número de patios', '3 patios en 2026⏎4 patios en 2027'],
    ['', '3 patios'],
    ['Número de patios', ''],
  ])('is not alarmed by «%s» and «%s»', (indicator, goal) => {
    expect(told(indicator, goal)).toEqual([])
  })
})
