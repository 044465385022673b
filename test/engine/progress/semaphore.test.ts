import { figureOf } from '../../../engine/progress/figure.js'
import { Fraction } from '../../../engine/progress/fraction.js'
import { bandOf, USUAL_BANDS } from '../../../engine/progress/semaphore.js'

const at = (percent: number): string | undefined =>
  bandOf(figureOf(Fraction.fromNumber(percent)), USUAL_BANDS)?.nombre

describe('the band of a percentage', () => {
  it.each([
    [0, 'Bajo'],
    [59.5, 'Bajo'],
    [59.96, 'Bajo'],
    [59.9999999, 'Bajo'],
    [60, 'Medio'],
    [79.99, 'Medio'],
    [80, 'Alto'],
    [100, 'Alto'],
  ])('%p is %s', (percent, band) => {
    expect(at(percent)).toBe(band)
  })

  it('is chosen before rounding: what is shown as 60.0 may be below 60', () => {
    const figure = figureOf(Fraction.fromNumber(59.96))
    expect([figure.shown, bandOf(figure, USUAL_BANDS)!.nombre]).toEqual([60, 'Bajo'])
  })

  it('of two thirds is above 66.6 and below 66.7', () => {
    const figure = figureOf(Fraction.of(200n, 3n))
    const names = bandOf(figure, [{ desde: 66.7 }, { desde: 66.6 }, { desde: 0 }])
    expect(names).toEqual({ desde: 66.6 })
  })

  it('does not hang on the order of the bands', () => {
    expect(bandOf(figureOf(Fraction.fromNumber(85)), [...USUAL_BANDS].reverse())!.nombre).toBe('Alto')
  })

  it('is none below all of them, nor without any', () => {
    expect(bandOf(figureOf(Fraction.fromNumber(10)), [{ desde: 20 }])).toBeNull()
    expect(bandOf(figureOf(Fraction.fromNumber(10)), [])).toBeNull()
  })
})
