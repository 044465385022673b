import { about, anexo, check, line } from '../../../support/sheet.js'

const told = (goal: string) => about('goal-conditional', check(anexo(line({ goal }))))

describe('goal-conditional', () => {
  it('is silent of a goal that is due anyway', () => {
    expect(told('1 mural pintado')).toEqual([])
  })

  it('speaks of a goal that is due only if something happens', () => {
    expect(
      told('Al menos 1 plan de choque ejecutado en caso de materialización.').map((found) => [
        found.severity,
        found.place.cell,
        found.facts,
      ]),
    ).toEqual([['warning', 'D3', { condition: 'en caso de materialización' }]])
  })

  it.each(['1 acta cuando se requiera', '1 mural si aplica', '2 brigadas, de ser necesario'])(
    'of «%s» too',
    (goal) => {
      expect(told(goal)).toHaveLength(1)
    },
  )

  it.each([
    '100% de las quejas recibidas',
    '1 ruta de atención en caso de violencia publicada',
    '1 ruta en caso de emergencias',
    'Acta en caso de materialización',
  ])('is not alarmed by «%s»', (goal) => {
    expect(told(goal)).toEqual([])
  })
})
