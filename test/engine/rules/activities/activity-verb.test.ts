import { about, anexo, check, line } from '../../../support/sheet.js'

const told = (activity: string) => about('activity-verb', check(anexo(line({ activity }))))

describe('activity-verb', () => {
  it('is silent of an infinitive', () => {
    expect(told('1.1 Pintar el mural')).toEqual([])
  })

  it('speaks of a noun', () => {
    expect(
      told('1.1 Apertura del buzón').map(({ severity, place, facts }) => [severity, place.cell, facts]),
    ).toEqual([['info', 'B3', { opening: 'Apertura' }]])
  })

  it.each(['1.1 Buzón', '1.1 Taller de murales', '1.1 Se pintará el mural', '1.1 Bienestar para pintores'])(
    'of «%s» too',
    (activity) => {
      expect(told(activity)).toHaveLength(1)
    },
  )

  it.each([
    '1.1 Reunirse con los pintores',
    '1.1 Periódicamente pintar el mural',
    '1.1 En articulación con Cultura, pintar el mural',
    '1.1 CONSTRUIR EL MURO',
    '1.1 “Pintar el mural” con los vecinos',
    '1.1 Oír a los vecinos',
  ])('is not alarmed by «%s»', (activity) => {
    expect(told(activity)).toEqual([])
  })
})
