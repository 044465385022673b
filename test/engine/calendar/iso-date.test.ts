import {
  addDays,
  daysBetween,
  isoDate,
  lastDay,
  shownDate,
  weekday,
  yearOf,
} from '../../../engine/calendar/iso-date.js'

describe('ISO dates', () => {
  it.each([
    [2023, 2, 1, '2023-02-01'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [2023, 12, 31, '2023-12-31'],
    [2023, 2, 29, null],
    [2100, 2, 29, null],
    [2022, 4, 31, null],
    [2023, 13, 1, null],
    [2023, 0, 1, null],
    [2023, 1, 0, null],
    [2023, 1, 32, null],
  ])('%i, %i, %i is %s', (year, month, day, iso) => {
    expect(isoDate(year, month, day)).toBe(iso)
  })

  it.each([
    [2023, 1, '2023-01-31'],
    [2023, 2, '2023-02-28'],
    [2024, 2, '2024-02-29'],
    [2023, 4, '2023-04-30'],
    [2023, 12, '2023-12-31'],
  ])('the last day of %i, %i is %s', (year, month, iso) => {
    expect(lastDay(year, month)).toBe(iso)
  })

  it.each([
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2023-01-01', -1, '2022-12-31'],
    ['2023-03-12', 0, '2023-03-12'],
    ['2023-03-11', 2, '2023-03-13'],
    ['2023-01-01', 365, '2024-01-01'],
  ])('%s and %i days is %s', (from, days, iso) => {
    expect(addDays(from, days)).toBe(iso)
  })

  it('walks through every day of many years without a slip, wherever the machine stands', () => {
    let iso = '2000-01-01'
    let day = weekday(iso)
    expect(day).toBe(6)
    for (let n = 0; n < 22_281; n++) {
      iso = addDays(iso, 1)
      day = (day + 1) % 7
      if (weekday(iso) !== day) throw new Error(`${iso} is a ${String(weekday(iso))}`)
    }
    expect(iso).toBe('2061-01-01')
  })

  it.each([
    ['2023-03-05', 0],
    ['2023-03-06', 1],
    ['2023-03-11', 6],
    ['2022-04-30', 6],
    ['2026-07-13', 1],
  ])('%s is the %i. day of the week', (iso, day) => {
    expect(weekday(iso)).toBe(day)
  })

  it('are shown as they are written in Colombia', () => {
    expect(shownDate('2023-02-01')).toBe('01/02/2023')
    expect(yearOf('2023-02-01')).toBe(2023)
  })
})

test('days between are those of the calendar, over a leap day and back', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-01-15', '2026-01-15')).toBe(0)
  expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1)
})
