import { activity, measure, progressOf, report, shown, window } from './build.js'

const TWO_GOALS = activity({ measures: [measure(), measure({ quantity: 2 })] })

describe('the progress of an activity', () => {
  it('is what was done of what was due', () => {
    expect(shown(progressOf(activity(), { reports: [report()] }))).toBe(50)
  })

  it('of several goals is the simple mean of each, capped before', () => {
    expect(shown(progressOf(TWO_GOALS, { reports: [report({ executed: [20, 1] })] }))).toBe(75)
  })

  it('counts a goal that the report leaves out as 0', () => {
    expect(shown(progressOf(TWO_GOALS, { reports: [report({ executed: [10] })] }))).toBe(50)
    expect(shown(progressOf(TWO_GOALS, { reports: [report({ executed: [null, 2] })] }))).toBe(50)
  })

  it('takes no notice of figures for goals that it does not have', () => {
    expect(shown(progressOf(activity(), { reports: [report({ executed: [5, 99] })] }))).toBe(50)
  })

  it('leaves out a goal that cannot be worked out, and keeps why', () => {
    const mixed = activity({ measures: [measure(), measure({ comparator: 'atMost' })] })
    const progress = progressOf(mixed, { reports: [report({ executed: [8, 3] })] })
    expect(shown(progress)).toBe(80)
    expect(progress.standing).toMatchObject({ goals: [{ calculable: true }, { reason: 'limit' }] })
  })

  it('cannot be worked out where none of its goals can', () => {
    const limit = activity({ measures: [measure({ comparator: 'atMost' })] })
    expect(shown(progressOf(limit, { reports: [report()] }))).toBe('not-calculable')
    expect(shown(progressOf(limit))).toBe('not-calculable')
  })

  it('is 0 where nobody reported, also of a reduction and of a goal of «no»', () => {
    const reduction = measure({ accumulation: 'reduction', quantity: 25, baseline: 40 })
    expect(shown(progressOf(activity()))).toBe(0)
    expect(shown(progressOf(activity({ measures: [reduction] })))).toBe(0)
    expect(shown(progressOf(activity({ measures: [measure({ kind: 'yesno', quantity: 0 })] })))).toBe(0)
  })

  it('is neither 0 nor 100 where nothing is due, and what was done stays', () => {
    const progress = progressOf(activity({ windows: [window('2027-01-01', '2027-06-30')] }), {
      reports: [report()],
    })
    expect(progress.standing).toEqual({ state: 'not-scheduled', reason: 'none-closed' })
    expect(progress.report.executed).toEqual([5])
  })

  it('may be spread by months', () => {
    const long = activity({
      windows: [window('2027-01-01', '2027-12-31')],
      measures: [measure({ quantity: 12 })],
    })
    expect(shown(progressOf(long, { reports: [report({ executed: [3] })], method: 'by-months' }))).toBe(75)
  })
})

describe('units that answer together', () => {
  const shared = activity({ responsibles: ['obras', 'salud', 'cultura'] })
  const salud = report({ unit: 'salud', executed: [8] })

  it('the leader’s figure counts; the others stand beside it', () => {
    const { report: counted } = progressOf(shared, { reports: [salud, report()] })
    expect(counted).toMatchObject({ basis: 'leader', executed: [5], conflict: true, settledBy: null })
    expect(counted.reports.map(({ unit }) => unit)).toEqual(['obras', 'salud'])
  })

  it('until somebody settles it; the conflict stays told', () => {
    const settlement = { activity: 'a', executed: [7], evidence: true, by: 'OPGI' }
    const progress = progressOf(shared, { reports: [salud, report()], settlement })
    expect(progress.report).toMatchObject({ basis: 'settled', settledBy: 'OPGI', conflict: true })
    expect(shown(progress)).toBe(70)
  })

  it('nobody stands in for a leader who is silent', () => {
    const progress = progressOf(shared, { reports: [salud] })
    expect(progress.report).toMatchObject({
      basis: 'none',
      executed: [null],
      evidence: false,
      conflict: false,
    })
    expect(progress.report.reports).toHaveLength(1)
    expect(shown(progress)).toBe(0)
  })

  it('without a known leader all must agree', () => {
    const nobody = activity({ responsibles: [null, 'salud'] })
    expect(progressOf(nobody, { reports: [salud] }).report).toMatchObject({ basis: 'agreed', executed: [8] })
    expect(progressOf(nobody, { reports: [salud, report()] }).report).toMatchObject({
      basis: 'none',
      conflict: true,
    })
    expect(progressOf(activity({ responsibles: [] }), { reports: [salud] }).report.basis).toBe('agreed')
  })

  it('keeps the report of a unit that does not answer for it, last', () => {
    const stranger = report({ unit: 'aguas', executed: [5] })
    const { report: counted } = progressOf(shared, { reports: [stranger, salud, report()] })
    expect(counted.reports.map(({ unit }) => unit)).toEqual(['obras', 'salud', 'aguas'])
    expect(counted.basis).toBe('leader')
  })

  it('takes the last of several reports of one unit', () => {
    const { report: counted } = progressOf(shared, { reports: [report({ executed: [1] }), report()] })
    expect(counted).toMatchObject({ executed: [5], conflict: false })
    expect(counted.reports).toHaveLength(1)
  })

  it.each([
    ['a count by anything', {}, 3, 3.1, true],
    ['no count', {}, 3, 3, false],
    ['percentages by more than a point', { kind: 'percent' }, 33, 34.1, true],
    ['not by a point, which is rounding', { kind: 'percent' }, 33.3, 34.3, false],
    ['money by more than a peso', { kind: 'money' }, 100, 101.5, true],
    ['not by a peso', { kind: 'money' }, 99.6, 100, false],
    ['an answer', { kind: 'yesno', quantity: 1 }, 0, 1, true],
  ] as const)('differ in %s', (_, change, one, other, conflict) => {
    const what = activity({ measures: [measure(change)], responsibles: ['obras', 'salud'] })
    const reports = [report({ executed: [one] }), report({ unit: 'salud', executed: [other] })]
    expect(progressOf(what, { reports }).report.conflict).toBe(conflict)
  })

  it('differ also where the leader says nothing of that goal, and not where one says nothing', () => {
    const silent = report({ executed: [null] })
    const cultura = report({ unit: 'cultura', executed: [2] })
    expect(progressOf(shared, { reports: [silent, salud] }).report.conflict).toBe(false)
    expect(progressOf(shared, { reports: [silent, salud, cultura] }).report.conflict).toBe(true)
  })
})
