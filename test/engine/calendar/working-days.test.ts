import { workingDayAfter } from '../../../engine/calendar/working-days.js'

describe('workingDayAfter', () => {
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
    expect(workingDayAfter(`${String(year)}-04-30`, 10)).toBe(may)
    expect(workingDayAfter(`${String(year)}-08-31`, 10)).toBe(september)
    expect(workingDayAfter(`${String(year)}-12-31`, 10)).toBe(january)
  })

  it.each([
    ['2025-06-30', '2025-07-07'],
    ['2026-06-30', '2026-07-07'],
    ['2027-06-30', '2027-07-08'],
    ['2028-06-30', '2028-07-11'],
    ['2029-06-30', '2029-07-10'],
    ['2030-06-30', '2030-07-08'],
    ['2024-12-31', '2025-01-09'],
    ['2025-12-31', '2026-01-08'],
    ['2026-12-31', '2027-01-08'],
    ['2027-12-31', '2028-01-07'],
    ['2028-12-31', '2029-01-09'],
    ['2029-12-31', '2030-01-09'],
  ])('gives the fifth working day after %s', (cutoff, day) => {
    expect(workingDayAfter(cutoff, 5)).toBe(day)
  })

  it('does not count the days on which the entity does not work', () => {
    const carnival = ['2026-01-02', '2026-01-05', '2026-01-06', '2026-01-07']
    expect(workingDayAfter('2025-12-31', 1)).toBe('2026-01-02')
    expect(workingDayAfter('2025-12-31', 1, carnival)).toBe('2026-01-08')
  })

  it('does not count the day itself', () => {
    expect(workingDayAfter('2023-03-01', 0)).toBe('2023-03-01')
    expect(workingDayAfter('2023-03-01', 1)).toBe('2023-03-02')
    expect(workingDayAfter('2023-03-03', 1)).toBe('2023-03-06')
  })
})
