import fc from 'fast-check'
import { dateFromNumber, parseDates } from '../../../engine/text/dates.js'

const MONTHS =
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ')

/** Every day from 1 January 2000 to 31 December 2060, counted by hand and not by a library. */
function* everyDay(): Generator<{ year: number; month: number; day: number; iso: string }> {
  for (let year = 2000; year <= 2060; year++) {
    const february = year % 4 === 0 ? 29 : 28
    for (const [i, days] of [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
      for (let day = 1; day <= days; day++) {
        const iso = `${String(year)}-${String(i + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        yield { year, month: i + 1, day, iso }
      }
    }
  }
}

describe('parseDates', () => {
  it.each([
    ['01/02/2023', '2023-02-01', 'dd/mm/aaaa'],
    ['1/02/2023', '2023-02-01', 'd/m/aaaa'],
    ['1/2/2023', '2023-02-01', 'd/m/aaaa'],
    ['31/12/2023', '2023-12-31', 'either'],
    ['29/02/2024', '2024-02-29', 'dd/mm/aaaa'],
    ['15-03-2023', '2023-03-15', 'other'],
    ['15.03.2023', '2023-03-15', 'other'],
    ['15/03/23', '2023-03-15', 'other'],
    ['2023-03-15', '2023-03-15', 'other'],
    ['15 de marzo de 2023', '2023-03-15', 'other'],
    ['1 de Febrero del 2023', '2023-02-01', 'other'],
    ['1º de mayo de 2023', '2023-05-01', 'other'],
    ['1ro de mayo de 2023', '2023-05-01', 'other'],
    ['30 abril 2023', '2023-04-30', 'other'],
    ['30-abr-23', '2023-04-30', 'other'],
    ['30/abr/2023', '2023-04-30', 'other'],
    ['9 de setiembre de 2023', '2023-09-09', 'other'],
    ['31 DE DICIEMBRE DE 2023', '2023-12-31', 'other'],
    ['febrero 1 de 2023', '2023-02-01', 'other'],
  ])('reads «%s»', (text, iso, style) => {
    expect(parseDates(text)).toEqual([{ iso, text, style, problem: null }])
  })

  it.each([
    ['2023-02-01 00:00:00', '2023-02-01'],
    ['01/02/2023 00:00', '2023-02-01'],
    ['1/02/2023 12:00:00 a. m.', '2023-02-01'],
    ['1/02/2023 3:15 p.m.', '2023-02-01'],
    ['miércoles, 1 de marzo de 2023', '2023-03-01'],
    ['Miércoles 1 de marzo de 2023', '2023-03-01'],
    ['2023/03/01', '2023-03-01'],
    ['primero de marzo de 2023', '2023-03-01'],
  ])('reads «%s» as a date too', (text, iso) => {
    expect(parseDates(text).map((date) => date.iso)).toEqual([iso])
  })

  it('reads what stray spaces, stops and breaks surround', () => {
    expect(parseDates('\u00A001/02/2023 ').map(({ iso }) => iso)).toEqual(['2023-02-01'])
    expect(parseDates('01/02/2023.').map(({ iso }) => iso)).toEqual(['2023-02-01'])
    expect(parseDates('01 / 02 / 2023').map(({ iso }) => iso)).toEqual(['2023-02-01'])
  })

  it.each([
    ['31/04/2023', '2023-04-30'],
    ['31/06/2023', '2023-06-30'],
    ['31/11/2023', '2023-11-30'],
    ['29/02/2023', '2023-02-28'],
    ['30/02/2024', '2024-02-29'],
    ['31 de abril de 2023', '2023-04-30'],
    ['05/31/2023', '2023-05-31'],
    ['32/01/2023', null],
    ['00/05/2023', null],
    ['10/00/2023', null],
    ['20/20/2023', null],
  ])('knows that «%s» is no day of the calendar', (text, suggestion) => {
    expect(parseDates(text)).toEqual([
      expect.objectContaining({ iso: null, text, problem: { kind: 'nonexistent', suggestion } }),
    ])
  })

  it.each([
    ['5 meses', 'duration'],
    ['tres semanas', 'duration'],
    ['30 días', 'duration'],
    ['un año', 'duration'],
    ['2024 - 2027', 'years'],
    ['2023', 'years'],
    ['2024 a 2027', 'years'],
    ['Enero 2023', 'month'],
    ['enero de 2023', 'month'],
    ['Marzo', 'month'],
    ['mes de marzo', 'month'],
    ['22 al 28 de abril de 2023', 'range'],
    ['19 y 20 de abril de 2023', 'range'],
    ['01/02/2023 al 30/06/2023', 'range'],
    ['01/02/2023 - 30/06/2023', 'range'],
    ['01/02/2023 hasta el 30/06/2023', 'range'],
    ['Permanente', 'text'],
    ['Todo el año', 'text'],
    ['Según programación', 'text'],
    ['Primer trimestre', 'text'],
    ['Diciembre 31', 'text'],
    ['N/A', 'text'],
    ['-', 'text'],
  ])('says that «%s» is no date but a %s', (text, looksLike) => {
    expect(parseDates(text)).toEqual([
      { iso: null, text, style: 'other', problem: { kind: 'unreadable', looksLike } },
    ])
  })

  it.each([
    ['01/05/2023\n01/10/2023'],
    ['01/05/2023 01/10/2023'],
    ['01/05/2023, 01/10/2023'],
    ['01/05/2023; 01/10/2023'],
    ['01/05/2023 y 01/10/2023'],
    ['01/05/2023 / 01/10/2023'],
  ])('reads the two dates of %j in order', (text) => {
    expect(parseDates(text).map(({ iso }) => iso)).toEqual(['2023-05-01', '2023-10-01'])
  })

  it('keeps a good date beside a bad one in its place', () => {
    const dates = parseDates('30/04/2023\n31/09/2023')
    expect(dates.map(({ iso }) => iso)).toEqual(['2023-04-30', null])
    expect(dates[1]!.problem).toEqual({ kind: 'nonexistent', suggestion: '2023-09-30' })
  })

  it('is not led astray by an impossible year', () => {
    expect(parseDates('01/02/0022')[0]!.iso).toBeNull()
    expect(parseDates('01/02/9999')[0]!.iso).toBeNull()
  })

  it('reads back every day from 2000 to 2060, however it is written', () => {
    let days = 0
    for (const { year, month, day, iso } of everyDay()) {
      days++
      const [yyyy = '', mm = '', dd = ''] = iso.split('-')
      const ways = [
        `${String(day)}/${String(month)}/${yyyy}`,
        `${dd}/${mm}/${yyyy}`,
        iso,
        `${String(day)} de ${MONTHS[month - 1]!} de ${String(year)}`,
      ]
      for (const way of ways) {
        const [read, ...others] = parseDates(way)
        if (read?.iso !== iso || others.length > 0) throw new Error(`${way} was read as ${String(read?.iso)}`)
      }
    }
    expect(days).toBe(22_281)
  })

  it('says of every day that is none that it does not exist, 2000 to 2060', () => {
    const real = new Set([...everyDay()].map(({ iso }) => iso))
    for (let year = 2000; year <= 2060; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 29; day <= 31; day++) {
          const iso = `${String(year)}-${String(month).padStart(2, '0')}-${String(day)}`
          const [read] = parseDates(`${String(day)}/${String(month)}/${String(year)}`)
          const expected = real.has(iso) ? iso : 'nonexistent'
          if ((read!.iso ?? read!.problem!.kind) !== expected)
            throw new Error(`${iso}: ${JSON.stringify(read)}`)
        }
      }
    }
  })

  it('answers for any text whatever, with one date at least', () => {
    const pieces = fc.constantFrom(
      '1',
      '31',
      '02',
      '2023',
      '/',
      '-',
      '.',
      ' ',
      '\n',
      'de',
      'abril',
      'al',
      'y',
      'º',
      'T',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const dates = parseDates(text)
        return (
          dates.length > 0 &&
          dates.every(({ iso, problem }) => (iso === null) === (problem !== null)) &&
          dates.every(({ iso }) => iso === null || /^\d{4}-\d\d-\d\d$/.test(iso))
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('comes to an end on the longest text that a cell can hold', () => {
    for (const piece of ['1/', '1 de ', '31/04/2023 ', 'y ', '\u00A0', 'a']) {
      expect(parseDates(piece.repeat(Math.floor(32_767 / piece.length))).length).toBeGreaterThan(0)
    }
  })
})

describe('dateFromNumber', () => {
  const days: Readonly<Record<number, string>> = { 44_958: '2023-02-01' }
  const toIso = (serial: number): string | null => days[serial] ?? null

  it('reads a day count without a date format as the day it stands for', () => {
    expect(dateFromNumber(44_958, '44958', toIso)).toEqual({
      iso: '2023-02-01',
      text: '44958',
      style: 'other',
      problem: null,
    })
  })

  it('takes a year for a year and any other number for a text', () => {
    expect(dateFromNumber(2023, '2023', toIso).problem).toEqual({ kind: 'unreadable', looksLike: 'years' })
    expect(dateFromNumber(5, '5', toIso).problem).toEqual({ kind: 'unreadable', looksLike: 'text' })
    expect(dateFromNumber(44_958.5, '44958,5', toIso).problem).toEqual({
      kind: 'unreadable',
      looksLike: 'text',
    })
  })
})
