import { numberInWords, parseNumber } from '../../../engine/text/numbers.js'

describe('parseNumber', () => {
  it.each([
    ['0', 0, 'none'],
    ['7', 7, 'none'],
    ['15000', 15_000, 'none'],
    ['15.000', 15_000, 'thousands'],
    ['1.000.000', 1_000_000, 'thousands'],
    ["1'500.000", 1_500_000, 'thousands'],
    ['15 000', 15_000, 'thousands'],
    ['1.234,56', 1234.56, 'thousands'],
    ['0,5', 0.5, 'decimal'],
    ['2,25', 2.25, 'decimal'],
    ['1.5', 1.5, 'doubtful'],
    ['99.5', 99.5, 'doubtful'],
    ['1,500', 1.5, 'doubtful'],
    ['0.500', 0.5, 'doubtful'],
    ['1,500.75', 1500.75, 'doubtful'],
    ['1,500,000', 1_500_000, 'doubtful'],
  ])('reads %s', (text, value, separators) => {
    expect(parseNumber(text)).toEqual({ value, separators })
  })

  it.each(['', 'tres', '1.2.3', '1..5', '12.34.56', '-5', '1/2', '5%'])(
    'is not led to a number by «%s»',
    (text) => {
      expect(parseNumber(text)).toBeNull()
    },
  )
})

test('a run of digits that no plan can mean is no number', () => {
  expect(parseNumber('9'.repeat(99))).toEqual({ value: Number('9'.repeat(99)), separators: 'none' })
  expect(parseNumber('9'.repeat(101))).toBeNull()
  expect(parseNumber('9'.repeat(400))).toBeNull()
  expect(parseNumber(`1${'.000'.repeat(120)},5`)).toBeNull()
})

describe('numberInWords', () => {
  it.each([
    ['un informe', 1, 1],
    ['una mesa', 1, 1],
    ['dos mesas', 2, 1],
    ['quince actas', 15, 1],
    ['veintiuna visitas', 21, 1],
    ['treinta mesas', 30, 1],
    ['treinta y cinco mesas', 35, 3],
    ['noventa y nueve', 99, 3],
    ['cien sillas', 100, 1],
    ['ciento dos sillas', 102, 2],
    ['ciento treinta y cinco sillas', 135, 4],
    ['dos mil folletos', 2000, 2],
    ['doscientas sillas', 200, 1],
    ['mil folletos', 1000, 1],
    ['mil quinientos folletos', 1500, 2],
  ])('reads «%s»', (text, value, length) => {
    expect(numberInWords(text.split(' '))).toEqual({ value, length })
  })

  it.each(['', 'informe', 'y dos', 'unidad', 'primer', 'todos'])('finds none in «%s»', (text) => {
    expect(numberInWords(text.split(' '))).toBeNull()
  })

  it('leaves "y" alone where it joins things, not figures', () => {
    expect(numberInWords('treinta y doce'.split(' '))).toEqual({ value: 30, length: 1 })
    expect(numberInWords('treinta y mesas'.split(' '))).toEqual({ value: 30, length: 1 })
    expect(numberInWords('dos y tres'.split(' '))).toEqual({ value: 2, length: 1 })
  })
})
