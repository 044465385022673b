import { GENERAL, parseNumberFormat } from '../../../engine/workbook/number-format.js'
import { showGeneral, showNumber } from '../../../engine/workbook/shown-text.js'

function shown(value: number, code: string): string {
  return showNumber(value, parseNumberFormat(code, 255), false).text
}

function date(value: number, code: string): string | null {
  return showNumber(value, parseNumberFormat(code, 255), false).date
}

/** 2022-02-01, a Tuesday, at 15:04:05 */
const MOMENT = 44593 + (15 * 3600 + 4 * 60 + 5) / 86_400

describe('a number without a format', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [15, '15'],
    [1.5, '1,5'],
    [-0.25, '-0,25'],
    [0.1 + 0.2, '0,3'],
    [1 / 3, '0,333333333333333'],
    [3001234567, '3001234567'],
    [900123456789, '900123456789'],
    [1e21, '1E+21'],
    [0.00000012, '1,2E-07'],
  ])('%d shows %s', (value, text) => {
    expect(showGeneral(value)).toBe(text)
    expect(showNumber(value, GENERAL, false)).toEqual({ text, date: null })
  })
})

describe('a number in a format', () => {
  it.each([
    [1.1, '0.00', '1,10'],
    [1.005, '0.00', '1,01'],
    [1.1, '0', '1'],
    [2.5, '0', '3'],
    [-2.5, '0', '-3'],
    [0.5, '#.##', ',5'],
    [15000, '#,##0', '15.000'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [999.999, '#,##0.00', '1.000,00'],
    [12, '#,##0', '12'],
    [0.9, '0%', '90%'],
    [0.905, '0.0%', '90,5%'],
    [1, '0%', '100%'],
    [7, '000', '007'],
    [900, '0000', '0900'],
    [1500000, '0,', '1500'],
    [1.5, '@', '1,5'],
    [1.5, 'General', '1,5'],
    [5, 'General" días"', '5 días'],
    [-5, '0;(0)', '(5)'],
    [0, '0;-0;"-"', '-'],
    [1500000, '_-"$"\\ * #,##0_-;-"$"\\ * #,##0_-;_-"$"\\ * "-"??_-;_-@_-', '$ 1.500.000'],
    [1500000, '[$$-240A]\\ #,##0', '$ 1.500.000'],
    [0.000001, '0.00', '0,00'],
    [1e20, '0', '100000000000000000000'],
  ])('%d in %s shows %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text)
    expect(date(value, code)).toBeNull()
  })

  it.each([
    '# ?/?',
    '0.00E+00',
    '[>100]0;0.0',
    '000-0000',
    ';;;',
    '',
    '0.0.0',
    '"a"0"b"0',
    `${'0'.repeat(40)}`,
    'x'.repeat(300),
  ])('in %j, which is not shown as Excel would, is shown without one', (code) => {
    expect(shown(12.5, code)).toBe('12,5')
  })

  it('is not shown with a format longer than the number', () => {
    expect(shown(5, `0"${'x'.repeat(100)}"`)).toBe('5')
  })
})

describe('a date in a format', () => {
  it.each([
    ['dd/mm/yyyy', '01/02/2022'],
    ['d/m/yyyy', '1/2/2022'],
    ['d/mm/yyyy', '1/02/2022'],
    ['dd/mm/yyyy;@', '01/02/2022'],
    ['dd-mm-yy', '01-02-22'],
    ['yyyy-mm-dd', '2022-02-01'],
    ['YYYY/MM/DD', '2022/02/01'],
    ['dd.mm.yyyy', '01.02.2022'],
    ['d\\-mmm\\-yy', '1-feb-22'],
    ['mmm-yy', 'feb-22'],
    ['mmmm yyyy', 'febrero 2022'],
    ['mmmmm', 'f'],
    ['[$-240A]d" de "mmmm" de "yyyy;@', '1 de febrero de 2022'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'martes, febrero 01, 2022'],
    ['ddd d', 'mar 1'],
    ['dd/mm/yyyy hh:mm', '01/02/2022 15:04'],
    ['dd/mm/yyyy h:mm:ss AM/PM', '01/02/2022 3:04:05 p. m.'],
    ['[Red]dd/mm/yyyy', '01/02/2022'],
    ['yyyy', '2022'],
    ['d "h"', '1 h'],
    ['d de mmmm de yyyy', '01/02/2022'],
    ['dd/mm/aaaa', '01/02/2022'],
    ['ss.000 d', '01/02/2022'],
  ])('in %s shows %s', (code, text) => {
    expect(shown(MOMENT, code)).toBe(text)
    expect(date(MOMENT, code)).toBe('2022-02-01')
  })

  it.each([
    ['h:mm', '15:04'],
    ['hh:mm:ss', '15:04:05'],
    ['h AM/PM', '3 p. m.'],
    ['mm:ss', '04:05'],
  ])('that is only the time, %s, shows %s and is no date', (code, text) => {
    expect(shown(MOMENT, code)).toBe(text)
    expect(date(MOMENT, code)).toBeNull()
  })

  it('shows midnight and noon as clocks do', () => {
    expect(shown(0, 'h:mm AM/PM')).toBe('12:00 a. m.')
    expect(shown(0.5, 'h:mm AM/PM')).toBe('12:00 p. m.')
  })

  it.each(['[h]:mm', '[mm]:ss', '[h]:mm:ss;@'])('that is elapsed time, %s, is no date', (code) => {
    expect(date(1.5, code)).toBeNull()
    expect(shown(1.5, code)).toBe('1,5')
  })

  it.each([
    '0" d"',
    '#,##0 USD',
    '0 días',
    '#,##0.00 "USD"',
    '[Red]0',
    '"dd/mm/yyyy"0',
    '\\d0',
    '0_d',
    '[$USD-409]0',
  ])('is not seen in %s', (code) => {
    expect(date(44593, code)).toBeNull()
  })

  it('out of range is shown as the number', () => {
    expect(showNumber(-5.5, parseNumberFormat('dd/mm/yyyy', 255), false)).toEqual({
      text: '-5,5',
      date: null,
    })
    expect(showNumber(3e6, parseNumberFormat('dd/mm/yyyy', 255), false)).toEqual({
      text: '3000000',
      date: null,
    })
  })
})
