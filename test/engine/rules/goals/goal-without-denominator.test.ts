import { about, anexo, check, line } from '../../../support/sheet.js'
import { checkTable } from '../../../support/table.js'
import { GUIDE_ROW } from './rows.js'

const told = (goal: string) => about('goal-without-denominator', check(anexo(line({ goal }))))

describe('goal-without-denominator', () => {
  it('is silent of a percentage of something', () => {
    expect(told('100% de los murales pintados')).toEqual([])
  })

  it('speaks of one of nothing', () => {
    expect(told('100%').map(({ severity, place, facts }) => [severity, place.cell, facts])).toEqual([
      ['info', 'D3', { goal: '100%' }],
    ])
  })

  it.each(['{number 1 as 100%}', '90% de cumplimiento', 'Ejecutado al 100%', 'Cien por ciento (100%)'])(
    'speaks of «%s» too',
    (goal) => {
      expect(told(goal)).toHaveLength(1)
    },
  )

  it.each([
    '3 murales',
    '100% murales pintados',
    'Al menos un 90% de los ítems',
    '3',
    '{formula "100%"}',
    '',
  ])('is not alarmed by «%s»', (goal) => {
    expect(told(goal)).toEqual([])
  })

  it('is not alarmed where the indicator says of what', () => {
    const row = { ...GUIDE_ROW, indicator: 'Porcentaje de patios pintados', goal: '100%' }
    expect(about('goal-without-denominator', checkTable('guia-4-2', [row]))).toEqual([])
  })
})
