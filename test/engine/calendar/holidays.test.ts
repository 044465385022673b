import Holidays from 'date-holidays'
import { holidays, nonWorking } from '../../../engine/calendar/holidays.js'
import { addDays } from '../../../engine/calendar/iso-date.js'

const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i)

/** The n-th working day of a month. */
function workingDay(n: number, month: string): string {
  let day = `${month}-01`
  for (let left = n; ; day = addDays(day, 1)) {
    if (nonWorking(day) === null) left--
    if (left === 0) return day
  }
}

describe('holidays of Colombia', () => {
  const calendar = new Holidays('CO')

  it.each(YEARS)('are those of an independent calendar in %i', (year) => {
    const listed = calendar
      .getHolidays(year)
      .filter(({ type, name }) => type === 'public' && name !== 'Pascua')
    expect([...holidays(year)].sort()).toEqual(
      [...new Set(listed.map(({ date }) => date.slice(0, 10)))].sort(),
    )
  })

  it('are these in 2022', () => {
    expect([...holidays(2022)].sort()).toEqual(
      [
        ...['2022-01-01', '2022-01-10', '2022-03-21', '2022-04-14', '2022-04-15', '2022-05-01', '2022-05-30'],
        ...['2022-06-20', '2022-06-27', '2022-07-04', '2022-07-20', '2022-08-07', '2022-08-15', '2022-10-17'],
        ...['2022-11-07', '2022-11-14', '2022-12-08', '2022-12-25'],
      ].sort(),
    )
  })

  it('have the one of 9 July, moved to its Monday, from 2026 on and not before', () => {
    expect(holidays(2026)).toContain('2026-07-13')
    expect(holidays(2026).size).toBe(19)
    expect(holidays(2027)).toContain('2027-07-12')
    expect(holidays(2025)).not.toContain('2025-07-14')
  })

  it('count once where two fall on one Monday', () => {
    expect(holidays(2025)).toContain('2025-06-30')
    expect(holidays(2025).size).toBe(17)
  })
})

describe('nonWorking', () => {
  it.each([
    ['2023-03-01', null],
    ['2023-03-04', 'saturday'],
    ['2023-03-05', 'sunday'],
    ['2023-03-20', 'holiday'],
    ['2023-04-05', null],
    ['2023-04-06', 'holiday'],
    ['2023-04-07', 'holiday'],
    ['2023-12-25', 'holiday'],
    ['2023-12-31', 'sunday'],
    ['2025-07-14', null],
    ['2026-07-13', 'holiday'],
    ['2022-05-01', 'holiday'],
  ])('knows %s', (day, why) => {
    expect(nonWorking(day)).toBe(why)
  })

  it.each([
    [2021, '2021-05-14', '2021-09-14', '2022-01-17'],
    [2022, '2022-05-13', '2022-09-14', '2023-01-16'],
    [2023, '2023-05-15', '2023-09-14', '2024-01-16'],
    [2024, '2024-05-16', '2024-09-13', '2025-01-16'],
    [2025, '2025-05-15', '2025-09-12', '2026-01-16'],
    [2026, '2026-05-15', '2026-09-14', '2027-01-18'],
    [2027, '2027-05-17', '2027-09-14', '2028-01-17'],
    [2028, '2028-05-15', '2028-09-14', '2029-01-16'],
    [2029, '2029-05-16', '2029-09-14', '2030-01-16'],
    [2030, '2030-05-15', '2030-09-13', '2031-01-16'],
  ])('gives the tenth working days after the cut-offs of %i', (year, may, september, january) => {
    expect(workingDay(10, `${String(year)}-05`)).toBe(may)
    expect(workingDay(10, `${String(year)}-09`)).toBe(september)
    expect(workingDay(10, `${String(year + 1)}-01`)).toBe(january)
  })

  it.each([
    ['2025-07', '2025-07-07'],
    ['2026-07', '2026-07-07'],
    ['2027-07', '2027-07-08'],
    ['2028-07', '2028-07-11'],
    ['2029-07', '2029-07-10'],
    ['2030-07', '2030-07-08'],
    ['2025-01', '2025-01-09'],
    ['2026-01', '2026-01-08'],
    ['2027-01', '2027-01-08'],
    ['2028-01', '2028-01-07'],
    ['2029-01', '2029-01-09'],
    ['2030-01', '2030-01-09'],
  ])('gives the fifth working day of %s', (month, day) => {
    expect(workingDay(5, month)).toBe(day)
  })
})
