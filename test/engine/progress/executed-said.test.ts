import { executedSaid, isFiller, percentSaid } from '../../../engine/progress/executed-said.js'
import type { Measure } from '../../../engine/progress/measure.js'
import { measure } from './build.js'

const counted = measure()
const percent = measure({ kind: 'percent', quantity: 90, unit: 'solicitudes' })
const money = measure({ kind: 'money', quantity: 300_000_000, unit: '' })
const answer = measure({ kind: 'yesno', quantity: 1, unit: '' })
const written = (text: string, what: Measure) => executedSaid({ text, number: null }, what)

describe('what the cell of what was executed says', () => {
  it('is nothing where it is empty, and its number where it holds one', () => {
    expect(written('', counted)).toBeNull()
    expect(executedSaid({ text: '7.500', number: 7500 }, counted)).toBe(7500)
    expect(executedSaid({ text: '0', number: 0 }, counted)).toBe(0)
    expect(executedSaid({ text: '85 %', number: 85 }, percent)).toBe(85)
  })

  it.each([
    ['1 informe', counted, 1],
    ['29 espacios', counted, 29],
    ['tres', counted, 3],
    ['Un (1) informe publicado', counted, 1],
    ['treinta y cinco', counted, 35],
    ['1.050 personas', counted, 1050],
    ['cero', counted, 0],
    ['Ninguno', counted, 0],
    ['noventa por ciento', percent, 90],
    ['300 millones de pesos', money, 300_000_000],
  ])('is the only quantity of «%s»', (text, what, quantity) => {
    expect(written(text, what)).toBe(quantity)
  })

  it.each([
    ['casi todo', counted],
    ['casi 20', counted],
    ['3/3', counted],
    ['2 de 3', counted],
    ['dos de tres', counted],
    ['10 jornadas y 2 informes', counted],
    ['N/A', counted],
    ['-', counted],
    ['SI', counted],
    ['VERDADERO', counted],
    ['más de 20', counted],
    ['20-25', counted],
    ['3 de abril', counted],
    ['03-abr', counted],
    ['29 espacios', percent],
    ['quizás', answer],
  ])('is not understood where it says «%s»', (text, what) => {
    expect(written(text, what)).toBeNaN()
  })

  it('is not understood where it is a date, which Excel keeps as a number', () => {
    expect(executedSaid({ text: '03/04/2022', number: 44_654 }, counted)).toBeNaN()
    expect(executedSaid({ text: '3-abr', number: 44_654 }, counted)).toBeNaN()
    expect(executedSaid({ text: '2022-04-03', number: 44_654 }, counted)).toBeNaN()
  })

  it('takes no percentage of what is counted, but of a rate', () => {
    expect(executedSaid({ text: '85%', number: 85 }, counted)).toBeNaN()
    expect(executedSaid({ text: '85%', number: 85 }, measure({ rate: true, unit: 'tasa' }))).toBe(85)
  })

  it('takes nothing below 0 of what adds up, and takes it of what is measured from a start', () => {
    expect(executedSaid({ text: '-1', number: -1 }, counted)).toBeNaN()
    const balance = measure({ accumulation: 'capacity', baseline: -5 })
    expect(executedSaid({ text: '-1', number: -1 }, balance)).toBe(-1)
  })

  it.each([
    ['Sí', 1],
    ['SI', 1],
    ['Sí, se publicó', 1],
    ['VERDADERO', 1],
    ['No', 0],
    ['Falso', 0],
  ])('is the answer of a yes or no: «%s»', (text, said) => {
    expect(written(text, answer)).toBe(said)
  })

  it('takes 1, 0, 100 % and 0 % for answers', () => {
    const said = (text: string, number: number) => executedSaid({ text, number }, answer)
    expect([said('1', 1), said('0', 0), said('100%', 100), said('0%', 0)]).toEqual([1, 0, 1, 0])
    expect(said('50%', 50)).toBeNaN()
  })
})

describe('what only fills the cell', () => {
  it.each([
    ['N/A', true],
    ['-', true],
    ['No programada', true],
    ['casi todo', false],
    ['ninguno', false],
    ['3', false],
  ])('«%s»: %s', (text, filler) => {
    expect(isFiller({ text, number: null })).toBe(filler)
  })
})

describe('what the cell of the progress says', () => {
  const said = (text: string, number: number | null, isPercent = false) =>
    percentSaid({ text, number }, isPercent)
  it('is a percentage, also above 100', () => {
    expect([said('50', 50), said('0', 0), said('0,8%', 0.8), said('120 %', 120)]).toEqual([50, 0, 0.8, 120])
    expect([said('noventa por ciento', null), said('', null), said('No aplica', null)]).toEqual([
      90,
      null,
      null,
    ])
  })

  it('is not understood where it is a share of 1 without a sign, below 0, or words', () => {
    expect([said('0,8', 0.8), said('1', 1), said('-5', -5), said('casi todo', null)]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ])
    expect(said('0,8', 0.8, true)).toBe(0.8)
  })
})
