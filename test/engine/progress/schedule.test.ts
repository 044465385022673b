import { dueAt, type ScheduleMethod, type Window } from '../../../engine/progress/schedule.js'
import { scheduledAt } from '../../../engine/progress/scheduled.js'
import { measure, window } from './build.js'

function share(windows: readonly Window[], cutoff: string, method: ScheduleMethod): string {
  return String(dueAt(windows, cutoff, method).share)
}

const THREE = [
  window('2027-02-01', '2027-04-30'),
  window('2027-06-01', '2027-08-31'),
  window('2027-10-01', '2027-12-31'),
]

describe('what is due by closed windows', () => {
  it.each([
    ['2027-04-29', '0'],
    ['2027-04-30', '1/3'],
    ['2027-08-30', '1/3'],
    ['2027-08-31', '2/3'],
    ['2027-12-31', '1'],
    ['2028-06-30', '1'],
  ])('at %s is %s of three windows', (cutoff, due) => {
    expect(share(THREE, cutoff, 'closed-windows')).toBe(due)
  })

  it('needs no start, and takes no notice of one that comes after the end', () => {
    expect(share([window(null, '2027-03-01')], '2027-03-01', 'closed-windows')).toBe('1')
    expect(share([window('2027-05-01', '2027-03-01')], '2027-03-01', 'closed-windows')).toBe('1')
  })

  it('counts a window whose end is no date, as not closed', () => {
    const due = dueAt(
      [window('2027-01-01', '2027-03-31'), window('2027-04-01', null)],
      '2027-12-31',
      'closed-windows',
    )
    expect(due).toMatchObject({ windows: 2, closed: 1, undated: 1 })
    expect(String(due.share)).toBe('1/2')
  })

  it('is nothing of no windows', () => {
    expect(share([], '2027-12-31', 'closed-windows')).toBe('0')
  })
})

describe('what is due by months', () => {
  const year = [window('2027-01-15', '2027-12-15')]

  it.each([
    ['2026-12-31', '0'],
    ['2027-01-14', '0'],
    ['2027-01-30', '0'],
    ['2027-01-31', '1/12'],
    ['2027-02-27', '1/12'],
    ['2027-02-28', '1/6'],
    ['2027-04-15', '1/4'],
    ['2027-04-30', '1/3'],
    ['2027-11-30', '11/12'],
    ['2027-12-14', '11/12'],
    ['2027-12-15', '1'],
    ['2027-12-31', '1'],
  ])('at %s is %s of a year-long window', (cutoff, due) => {
    expect(share(year, cutoff, 'by-months')).toBe(due)
  })

  it('waits for 29 February in a leap year', () => {
    const winter = [window('2028-01-01', '2028-04-30')]
    expect(share(winter, '2028-02-28', 'by-months')).toBe('1/4')
    expect(share(winter, '2028-02-29', 'by-months')).toBe('1/2')
  })

  it('counts the months in which it starts and ends as whole ones: 20 January to 5 March is three', () => {
    const short = [window('2027-01-20', '2027-03-05')]
    expect(share(short, '2027-01-31', 'by-months')).toBe('1/3')
    expect(share(short, '2027-03-04', 'by-months')).toBe('2/3')
    expect(share(short, '2027-03-05', 'by-months')).toBe('1')
  })

  it('is all or nothing of a window within one month', () => {
    const month = [window('2027-03-05', '2027-03-20')]
    expect(share(month, '2027-03-19', 'by-months')).toBe('0')
    expect(share(month, '2027-03-20', 'by-months')).toBe('1')
  })

  it('goes on over the turn of the year', () => {
    const two = [window('2027-07-01', '2029-06-30')]
    expect(share(two, '2027-12-31', 'by-months')).toBe('1/4')
    expect(share(two, '2028-12-31', 'by-months')).toBe('3/4')
    expect(share(two, '2029-06-29', 'by-months')).toBe('23/24')
    expect(share(two, '2029-06-30', 'by-months')).toBe('1')
  })

  it('weighs each of several windows the same, long or short', () => {
    const windows = [window('2027-01-01', '2027-02-28'), window('2027-03-01', '2027-12-31')]
    expect(share(windows, '2027-01-31', 'by-months')).toBe('1/4')
    expect(share(windows, '2027-02-28', 'by-months')).toBe('1/2')
    expect(share(windows, '2027-04-30', 'by-months')).toBe('3/5')
  })

  it('spreads nothing where the start is not known or comes after the end, and says so', () => {
    const windows = [window(null, '2027-12-31'), window('2027-11-01', '2027-06-30')]
    expect(dueAt(windows, '2027-04-30', 'by-months')).toMatchObject({ unspread: 2, undated: 0 })
    expect(share(windows, '2027-04-30', 'by-months')).toBe('0')
    expect(share(windows, '2027-06-30', 'by-months')).toBe('1/2')
    expect(dueAt(windows, '2027-12-31', 'by-months').unspread).toBe(0)
  })
})

describe('whether an activity is scheduled', () => {
  const goal = [measure()]

  it.each([
    ['none-closed', goal, [window('2027-01-01', '2027-05-01')], 'closed-windows', '2027-04-30'],
    [
      'none-closed',
      goal,
      [window('2027-01-01', '2027-05-01'), window('2027-02-01', null)],
      'closed-windows',
      '2027-04-30',
    ],
    ['no-whole-month', goal, [window('2027-04-02', '2027-06-01')], 'by-months', '2027-04-29'],
    ['no-dates', goal, [], 'closed-windows', '2027-04-30'],
    ['no-dates', goal, [window('2027-01-01', null)], 'closed-windows', '2027-04-30'],
    ['no-dates', goal, [window('2027-01-01', null)], 'by-months', '2027-04-30'],
    ['no-measurable-goal', [], [window('2027-01-01', '2027-02-01')], 'closed-windows', '2027-04-30'],
  ] as const)('not: %s', (reason, measures, windows, method, cutoff) => {
    expect(scheduledAt({ measures, windows }, cutoff, method)).toMatchObject({
      scheduled: false,
      reason,
    })
  })

  it('it is from the day on which the first window closes', () => {
    const one = { measures: goal, windows: THREE }
    expect(scheduledAt(one, '2027-04-29', 'closed-windows').scheduled).toBe(false)
    expect(scheduledAt(one, '2027-04-30', 'closed-windows').scheduled).toBe(true)
  })

  it('by months it is from the end of its first month', () => {
    const one = { measures: goal, windows: [window('2027-04-02', '2027-06-01')] }
    expect(scheduledAt(one, '2027-04-30', 'by-months')).toMatchObject({ scheduled: true, due: { closed: 0 } })
  })
})
