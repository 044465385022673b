import { numberOf } from '../../../engine/reading/field.js'

const cell = (text: string) => ({ text, value: text, date: null, formula: false, error: null })

it.each([
  ['90%', 90],
  [' 90 % ', 90],
  ['$ 1.500.000', 1_500_000],
  ['COP $ - 1.500.000', -1_500_000],
  ['-5', -5],
  ['1 500 000', 1_500_000],
  ['(12)', null],
  ['12 murales', null],
  ['%', null],
  ['-0', 0],
  ['9'.repeat(400), null],
  ['', null],
])('%j spells %j', (text, number) => {
  expect(numberOf(cell(text))).toBe(number)
})

it.each([
  ['blanks', ' '.repeat(100_000)],
  ['a currency and blanks', `COP $${' '.repeat(100_000)}x`],
  ['a digit and blanks', `1${' '.repeat(100_000)}x`],
  ['digits and blanks', `${'1 '.repeat(50_000)}x`],
])('%s without end cost one pass', (_, text) => {
  expect(numberOf(cell(text))).toBeNull()
})
