import { longDateWithWeekday } from '../../../engine/calendar/long-date.js'

describe('a date in full', () => {
  it('names its weekday and its month', () => {
    expect(longDateWithWeekday('2022-03-31')).toBe('jueves 31 de marzo de 2022')
    expect(longDateWithWeekday('2024-02-29')).toBe('jueves 29 de febrero de 2024')
    expect(longDateWithWeekday('2023-01-01')).toBe('domingo 1 de enero de 2023')
  })
})
