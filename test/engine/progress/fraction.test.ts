import fc from 'fast-check'
import { figureOf, percentOf, pointsBetween } from '../../../engine/progress/figure.js'
import { Fraction, meanOf, sumOf } from '../../../engine/progress/fraction.js'

const f = (n: number, d = 1): Fraction => Fraction.of(BigInt(n), BigInt(d))

describe('exact fractions', () => {
  it.each([
    [0.1, '1/10'],
    [-0.5, '-1/2'],
    [33.33, '3333/100'],
    [15000, '15000'],
    [1e-7, '1/10000000'],
    [1.5e21, '1500000000000000000000'],
    [0, '0'],
    [-0, '0'],
  ])('take %p as it is written', (number, text) => {
    expect(String(Fraction.fromNumber(number))).toBe(text)
  })

  it.each([NaN, Infinity, -Infinity])('refuse %p', (number) => {
    expect(() => Fraction.fromNumber(number)).toThrow(RangeError)
  })

  it('refuse to divide by zero', () => {
    expect(() => f(1).over(f(0))).toThrow(RangeError)
    expect(() => Fraction.of(1n, 0n)).toThrow(RangeError)
  })

  it('keep the sign above the line', () => {
    expect(String(f(1).over(f(-3)))).toBe('-1/3')
    expect(f(1, -3).compare(f(0))).toBe(-1)
  })

  it('add 0.1 and 0.2 up to 0.3', () => {
    const sum = Fraction.fromNumber(0.1).plus(Fraction.fromNumber(0.2))
    expect(sum.compare(Fraction.fromNumber(0.3))).toBe(0)
    expect(sum.toJSON()).toBe('3/10')
  })

  it('have no mean where there are none', () => {
    expect(meanOf([])).toBeNull()
    expect(String(sumOf([]))).toBe('0')
  })

  it('add up 5,000 tenths to 500', () => {
    const tenths = Array.from({ length: 5000 }, () => Fraction.fromNumber(0.1))
    expect(String(sumOf(tenths))).toBe('500')
  })

  it('give the exact mean of 5,000 unlike parts: of each denominator one part and its rest', () => {
    const parts = Array.from({ length: 2500 }, (_, i) => [f(1, i + 2), f(i + 1, i + 2)]).flat()
    const mean = meanOf(parts)!
    expect(mean.compare(f(1, 2))).toBe(0)
    expect(percentOf(mean).shown).toBe(50)
  })

  it('add up the same in any order', () => {
    const part = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 999 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const fractions = parts.map(([n, d]) => f(n, d))
        const oneByOne = fractions.reduce((sum, next) => sum.plus(next), f(0))
        expect(sumOf(fractions).compare(oneByOne)).toBe(0)
        expect(sumOf([...fractions].reverse()).compare(oneByOne)).toBe(0)
      }),
    )
  })
})

describe('what people see of a figure', () => {
  it.each([
    [f(8875, 100), 88.8],
    [f(8874999, 100000), 88.7],
    [f(2, 3), 0.7],
    [f(5, 100), 0.1],
    [f(4999, 100000), 0],
    [f(-2505, 100), -25.1],
    [f(-4, 100), 0],
    [f(100), 100],
    [Fraction.fromNumber(1.005), 1],
    [Fraction.fromNumber(1.05), 1.1],
    [Fraction.fromNumber(2.25), 2.3],
    [Fraction.fromNumber(8.35), 8.4],
  ])('%s is shown as %p', (exact, shown) => {
    expect(figureOf(exact).shown).toBe(shown)
  })

  it('is never minus nothing', () => {
    expect(Object.is(figureOf(f(-1, 100)).shown, 0)).toBe(true)
  })

  it('is rounded once: the mean of thirds that ends in a half goes up', () => {
    const percents = [f(100, 3), f(200, 3), f(2, 10), f(0)]
    expect(figureOf(meanOf(percents)!).shown).toBe(25.1)
  })

  it('differs by as many points as a reader subtracts', () => {
    expect(pointsBetween(percentOf(f(1, 3)), percentOf(f(2, 3)))).toBe(33.4)
    expect(pointsBetween(figureOf(Fraction.fromNumber(0.3)), figureOf(Fraction.fromNumber(0.1)))).toBe(-0.2)
  })
})
