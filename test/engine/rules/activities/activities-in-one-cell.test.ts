import { about } from '../../../support/sheet.js'
import { cellOf, checkTable } from '../../../support/table.js'
import { GUIDE_ROW } from '../goals/rows.js'

const told = (activity: string) =>
  about('activities-in-one-cell', checkTable('guia-4-2', [{ ...GUIDE_ROW, activity }]))

describe('activities-in-one-cell', () => {
  it('is silent of one activity', () => {
    expect(told('Pintar los patios')).toEqual([])
  })

  it('speaks of several', () => {
    expect(
      told('• Pintar los patios⏎• Sembrar árboles⏎• Comprar balones').map((found) => [
        found.severity,
        found.place.cell,
        found.facts,
      ]),
    ).toEqual([['warning', cellOf('guia-4-2', 'activity'), { count: 3 }]])
  })

  it.each([
    'Pintar los patios⏎Dotación de las aulas',
    'Pintar los patios; sembrar árboles',
    '1. Pintar⏎2. Sembrar',
  ])('of «%s» too', (activity) => {
    expect(told(activity)[0]?.facts.count).toBe(2)
  })

  it.each([
    '• Pintar los patios',
    'Pintar los patios de las⏎escuelas del norte',
    'Pintar patios; muros y bancas',
    'Pintar patios, sembrar árboles y comprar balones',
  ])('is not alarmed by «%s»', (activity) => {
    expect(told(activity)).toEqual([])
  })
})
