import { about, anexo, check, line, more } from '../../../support/sheet.js'

const told = (goal: string) => about('schedule-single-window', check(anexo(line({ goal }))))

describe('schedule-single-window', () => {
  it('is silent where each report has its window', () => {
    const rows = `${line({ goal: '3 informes de ronda' })}
      ${more({ start: '{2023-08-01}', end: '{2023-08-31}' })}
      ${more({ start: '{2023-12-01}', end: '{2023-12-15}' })}`
    expect(about('schedule-single-window', check(anexo(rows)))).toEqual([])
  })

  it('speaks of three reports in one window', () => {
    expect(
      told('Al menos 3 informes de ronda').map(({ severity, place, facts }) => [severity, place.cell, facts]),
    ).toEqual([['info', 'F3', { quantity: 3, unit: 'informes' }]])
    expect(told('4 reportes trimestrales')).toHaveLength(1)
  })

  it.each(['2 informes', '3 murales', '100% de los informes', '1 ronda con 3 informes'])(
    'is not alarmed by «%s»',
    (goal) => {
      expect(told(goal)).toEqual([])
    },
  )
})
