import { linesWithin, wrappedHeight } from '../../../engine/text/cell-height.js'

describe('linesWithin', () => {
  it.each([
    ['', 1000, 1],
    ['a', 10, 2],
    ['aaaa aaaa', 2300, 2],
    ['aaaa aaaa', 6000, 1],
    ['uno\ndos\n', 6000, 3],
    ['aaaaaaaaaaaa', 2300, 3],
    ['aaaa      ', 2300, 1],
  ])('%j within %d takes %d lines', (text, available, lines) => {
    expect(linesWithin(text, available)).toBe(lines)
  })
})

it('a text that wraps takes a line of its size for each line', () => {
  const text = 'uno\ndos\ntres'
  expect(wrappedHeight(text, 40, { size: 10 })).toBeCloseTo(3 * 12.8 + 3)
  expect(wrappedHeight(text, 40, { size: 20 })).toBeCloseTo(3 * 25.6 + 3)
})
