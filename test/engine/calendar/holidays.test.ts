import Holidays from 'date-holidays'
import { holidays, nonWorking } from '../../../engine/calendar/holidays.js'

const YEARS = Array.from({ length: 16 }, (_, i) => 2020 + i)

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

  it('knows the days on which the entity does not work, and what else they are', () => {
    expect(nonWorking('2026-01-05', ['2026-01-05'])).toBe('local')
    expect(nonWorking('2026-01-05')).toBeNull()
    expect(nonWorking('2026-01-03', ['2026-01-03'])).toBe('saturday')
  })
})
