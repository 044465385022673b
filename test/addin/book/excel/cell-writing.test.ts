import {
  changesFormat,
  wouldChange,
  writingBack,
  writingOf,
} from '../../../../addin/book/excel/cell-writing.js'

describe('what Excel would make something else of', () => {
  it.each([
    '=A1',
    '+57 300',
    '-5',
    '- uno',
    '@cargo',
    "'x",
    'TRUE',
    'falso',
    '#N/A',
    '15',
    '1.10',
    '15%',
    '$ 3.000.000',
    '1,5',
    '31/12/2027',
    '2027-12-31',
    '1-2',
    '10:30',
    '10:30 am',
    '5 may',
    'mar-22',
    'Jan 2027',
    '1E5',
    '(5)',
    '3/4',
    '(1.000)',
  ])('is kept as text: %s', (text) => {
    expect(wouldChange(text)).toBe(true)
    expect(writingOf(text, 'General', false).value).toBe(/^\d{4}-/.test(text) ? 46_752 : `'${text}`)
  })

  it.each([
    '3 informes',
    'Enero a marzo',
    '1.1 Rendir cuentas',
    '5 de mayo',
    'Fase 2',
    'N.A.',
    'mayo',
    '20 km',
    '',
  ])('is not: %s', (text) => {
    expect(wouldChange(text)).toBe(false)
    expect(writingOf(text, 'General', false).value).toBe(text)
  })

  it('is nothing in a cell of text', () => {
    expect(writingOf('1.10', '@', false)).toEqual({ formatBefore: null, value: '1.10', formatAfter: null })
  })
})

describe('a number or a date', () => {
  it('takes off a format in which it would be shown as something else', () => {
    expect(writingOf(5, 'dd/mm/yyyy', false)).toMatchObject({ formatBefore: 'General', value: 5 })
    expect(writingOf(5, '@', false)).toMatchObject({ formatBefore: 'General', value: 5 })
    expect(writingOf(5, '#,##0', false)).toMatchObject({ formatBefore: null, value: 5 })
    expect(writingOf('2027-12-31', '@', false)).toMatchObject({ formatBefore: 'dd/mm/yyyy', value: 46_752 })
    expect(writingOf('2027-12-31', 'm/d/yyyy', true)).toMatchObject({ formatBefore: null, value: 45_290 })
  })
})

describe('putting back', () => {
  const held = (value: unknown, valueType: string, numberFormat: string, formula: unknown = value) => ({
    value,
    valueType,
    numberFormat,
    formula,
  })

  it('gives a number in a cell of text its format afterwards, or it would become text', () => {
    expect(writingBack(held(7, 'Double', '@'), 'General')).toEqual({
      formatBefore: null,
      value: 7,
      formatAfter: '@',
    })
    expect(writingBack(held(7, 'Double', '@'), '@')).toEqual({
      formatBefore: 'General',
      value: 7,
      formatAfter: '@',
    })
  })

  it('writes formulas, errors and texts as what they were', () => {
    expect(writingBack(held(7, 'Double', 'General', '=3+4'), 'General').value).toBe('=3+4')
    expect(writingBack(held('#N/A', 'Error', 'General'), 'General').value).toBe('#N/A')
    expect(writingBack(held('#N/A', 'String', 'General'), 'General').value).toBe("'#N/A")
    expect(writingBack(held('', 'Empty', 'General'), 'General').value).toBe('')
  })

  it('touches no format that is as it was', () => {
    expect(changesFormat(writingBack(held('x', 'String', '0.00'), '0.00'))).toBe(false)
    expect(changesFormat(writingBack(held(5, 'Double', '0.00'), 'dd/mm/yyyy'))).toBe(true)
  })
})
