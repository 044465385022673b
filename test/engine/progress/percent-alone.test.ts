import { Fraction } from '../../../engine/progress/fraction.js'
import { goalProgress } from '../../../engine/progress/goal-progress.js'
import { activity, measure, progressOf, report, shown } from './build.js'

const THIRD = Fraction.of(1n, 3n)

describe('a goal of which only a percentage of what is due was reported', () => {
  it.each([
    ['a third of one informe', measure({ quantity: 1 })],
    ['a way to go', measure({ accumulation: 'capacity', baseline: 20, quantity: 50 })],
    ['a way down', measure({ accumulation: 'reduction', baseline: 40, quantity: 25 })],
    ['a value that is measured', measure({ kind: 'percent', quantity: 90 })],
    ['a yes or no', measure({ kind: 'yesno', quantity: 1 })],
  ])('has come as far as it says: %s', (_, what) => {
    const goal = goalProgress(what, null, THIRD, { percent: 50 })
    expect(goal).toMatchObject({ calculable: true, executed: null })
    expect(goal.calculable && [String(goal.progress.exact), String(goal.execution!.exact)]).toEqual([
      '50',
      '50',
    ])
  })

  it('stays within 0 and 100, and keeps what goes beyond', () => {
    expect(goalProgress(measure(), null, THIRD, { percent: 133.3 })).toMatchObject({
      progress: { shown: 100 },
      execution: { shown: 133.3 },
    })
  })

  it('cannot be worked out of a limit', () => {
    const goal = goalProgress(measure({ comparator: 'atMost' }), null, THIRD, { percent: 50 })
    expect(goal).toMatchObject({ calculable: false, reason: 'limit' })
  })
})

describe('an activity', () => {
  it('averages goals with quantities and goals with percentages', () => {
    const two = activity({ measures: [measure(), measure()] })
    // 5 of 10, and 75 %: (50 + 75) / 2
    const told = progressOf(two, { reports: [report({ executed: [5, null], percents: [null, 75] })] })
    expect(shown(told)).toBe(62.5)
  })

  it('has a conflict where two percentages are further apart than a point', () => {
    const shared = activity({ responsibles: ['obras', 'salud'] })
    const told = (other: number) =>
      progressOf(shared, {
        reports: [
          report({ executed: [null], percents: [66] }),
          report({ unit: 'salud', executed: [null], percents: [other] }),
        ],
      }).report.conflict
    expect([told(67), told(68)]).toEqual([false, true])
  })

  it('says why what was told of it is not understood', () => {
    const told = progressOf(activity(), {
      reports: [report({ executed: [NaN], unreadable: ['told-twice'] })],
    })
    expect(told.standing).toMatchObject({ state: 'not-calculable', goals: [{ reason: 'told-twice' }] })
  })
})
