import type { Measure } from '../../../engine/progress/measure.js'
import { movements } from '../../../engine/progress/movement.js'
import { activity, measure, progressOf, report, window } from './build.js'

type Figures = readonly (number | null)[] | null

/** What became of an activity with these goals, of which this was reported at each cut-off. */
function kind(measures: readonly Measure[], before: Figures, after: Figures): string {
  const at = (executed: Figures) =>
    progressOf(activity({ measures }), { reports: executed ? [report({ executed })] : [] })
  return movements([at(before)], [at(after)])[0]!.kind
}

const TWO = [measure(), measure()]
const REDUCTION = [measure({ accumulation: 'reduction', quantity: 25, baseline: 40 })]

describe('what became of an activity', () => {
  it.each([
    ['moved', [measure()], [1], [2]],
    ['still', [measure()], [1], [1]],
    ['still', [measure({ quantity: 1 })], [0.1 + 0.2], [0.1 + 0.2]],
    ['back', [measure()], [2], [1]],
    ['moved', TWO, [1, 1], [1, 2]],
    ['back', TWO, [1, 2], [5, 1]],
    ['moved', TWO, [1, null], [2, 1]],
    ['moved', REDUCTION, [38], [30]],
    ['back', REDUCTION, [30], [38]],
    ['back', [measure({ kind: 'percent', quantity: 90 })], [95], [92]],
    ['moved', [measure({ kind: 'yesno', quantity: 0 })], [1], [0]],
    ['first-report', [measure()], null, [0]],
    ['first-report', [measure()], [null], [3]],
    ['silent', [measure()], [3], null],
    ['no-figures', [measure()], null, null],
    ['not-comparable', [measure({ comparator: 'atMost' })], [3], [4]],
    ['not-comparable', TWO, [1, null], [null, 1]],
  ])('%s, %#', (expected, measures, before, after) => {
    expect(kind(measures, before, after)).toBe(expected)
  })

  it('goes by what was done, though the percentage falls because more is due', () => {
    const windows = [window('2027-01-01', '2027-04-30'), window('2027-05-01', '2027-08-31')]
    const at = (cutoff: string, executed: number) =>
      progressOf(activity({ windows }), { cutoff, reports: [report({ executed: [executed] })] })
    const [same] = movements([at('2027-04-30', 5)], [at('2027-08-31', 5)])
    expect(same).toMatchObject({ kind: 'still', points: -50 })
    const [more] = movements([at('2027-04-30', 5)], [at('2027-08-31', 6)])
    expect(more).toMatchObject({ kind: 'moved', points: -40 })
  })

  it('goes by what a percentage of what was due comes to, as people round it', () => {
    const windows = [window('2027-01-01', '2027-04-30'), window('2027-05-01', '2027-08-31')]
    const told = (
      cutoff: string,
      measures: readonly Measure[],
      percent: number | null,
      executed: number | null,
    ) =>
      progressOf(activity({ windows, measures }), {
        cutoff,
        reports: [report({ executed: [executed], percents: [percent] })],
      })
    const [april, august] = ['2027-04-30', '2027-08-31'] as const
    const kindOf = (
      measures: readonly Measure[],
      before: number,
      after: number | null,
      value: number | null,
    ) => movements([told(april, measures, before, null)], [told(august, measures, after, value)])[0]
    // all of the 5 due in April and half of the 10 due in August are the same 5
    expect(kindOf([measure()], 100, 50, null)).toMatchObject({ kind: 'still', points: -50 })
    expect(kindOf([measure()], 100, null, 6)).toMatchObject({ kind: 'moved' })
    expect(kindOf([measure()], 100, null, 4)).toMatchObject({ kind: 'back' })
    // 67 % of the 1.5 due is 1.005: 1, as people round
    expect(kindOf([measure({ quantity: 3 })], 67, null, 1)).toMatchObject({ kind: 'still' })
    // from 40 to 25, half of it due: 50 % of 7.5 is the way from 40 to 36.25
    expect(kindOf(REDUCTION, 50, null, 36.25)).toMatchObject({ kind: 'still' })
  })

  it('cannot be told where a modification changed what is promised', () => {
    const before = progressOf(activity(), { reports: [report()] })
    const after = progressOf(activity({ measures: [measure({ quantity: 20 })] }), { reports: [report()] })
    expect(movements([before], [after])[0]).toMatchObject({ kind: 'not-comparable', points: -25 })
  })

  it('says what came into the plan and what left it, and has no points for either', () => {
    const [old, kept, fresh] = ['old', 'kept', 'new'].map((id) => progressOf(activity({ id })))
    const moves = movements([old!, kept!], [fresh!, kept!])
    expect(moves.map(({ activity, kind, points }) => [activity, kind, points])).toEqual([
      ['new', 'added', null],
      ['kept', 'no-figures', 0],
      ['old', 'removed', null],
    ])
  })

  it('has no points where one of the two is not scheduled', () => {
    const windows = [window('2027-05-01', '2027-06-30')]
    const before = progressOf(activity({ windows }), { reports: [report({ executed: [1] })] })
    const after = progressOf(activity({ windows }), { cutoff: '2027-08-31', reports: [report()] })
    expect(movements([before], [after])[0]).toMatchObject({ kind: 'moved', points: null })
  })
})
