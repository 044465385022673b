import type { MonitoredActivity } from '../../../engine/progress/activity.js'
import { monitored } from '../../../engine/progress/activity.js'
import { monitor } from '../../../engine/progress/monitor.js'
import { rollUp } from '../../../engine/progress/roll-up.js'
import { USUAL_SETTINGS } from '../../../engine/progress/settings.js'
import { tallyOf, type Tally } from '../../../engine/progress/tally.js'
import { activity, measure, progressOf, report, window } from './build.js'

/** Activities of 10 things each, done as said; null where nobody reports. */
function done(...figures: (readonly [Partial<MonitoredActivity>, number | null])[]) {
  const activities = figures.map(([change], i) => activity({ id: `a${i}`, ...change }))
  const reports = figures.flatMap(([, executed], i) =>
    executed === null ? [] : [report({ activity: `a${i}`, executed: [executed] })],
  )
  return monitor({ activities, reports, settlements: [], cutoff: '2027-04-30' }, USUAL_SETTINGS).activities
}

const LATER = { windows: [window('2027-05-01', '2027-12-31')] }
const LIMIT = { measures: [measure({ comparator: 'atMost' })] }

describe('the averages of a group', () => {
  it('leave out what is not scheduled and what cannot be worked out', () => {
    const [plan] = rollUp(done([{}, 10], [{}, 5], [LATER, 9], [LIMIT, 3]), USUAL_SETTINGS).plans
    expect(plan!.simple).toMatchObject({ percent: { shown: 75 }, activities: ['a0', 'a1'] })
    expect(plan!.band!.nombre).toBe('Medio')
  })

  it('are none where nothing is scheduled', () => {
    const [plan] = rollUp(done([LATER, 9]), USUAL_SETTINGS).plans
    expect([plan!.simple, plan!.weighted, plan!.band]).toEqual([null, null, null])
    expect(plan!.tally.activities).toEqual(['a0'])
    expect(rollUp([], USUAL_SETTINGS).plans).toEqual([])
  })

  it('of components weigh a small one like a large one', () => {
    const activities = done(
      [{}, 10],
      [{}, 10],
      [{}, 10],
      [{ component: 2 }, 2],
      [{ component: 3, ...LATER }, 9],
    )
    const [plan] = rollUp(activities, USUAL_SETTINGS).plans
    expect(plan!.simple!.percent.shown).toBe(80)
    expect(plan!.weighted!.percent.shown).toBe(60)
  })

  it('with weights are Σ weight × progress / Σ weight; 1 where none was given', () => {
    const weights = new Map([
      ['a0', 0.1],
      ['a1', 0.2],
    ])
    const activities = done([{}, 10], [{}, 4], [{ component: 2 }, 0])
    const { plans, weighting } = rollUp(activities, { ...USUAL_SETTINGS, weights })
    expect(weighting).toBe('weights')
    // (0.1 × 100 + 0.2 × 40 + 1 × 0) / 1.3 = 18 / 1.3
    expect(plans[0]!.weighted!.percent.shown).toBe(13.8)
  })

  it('with weights of 0 are none', () => {
    const zero = { ...USUAL_SETTINGS, weights: new Map([['a0', 0]]) }
    expect(rollUp(done([{}, 10]), zero).plans[0]!.weighted).toBeNull()
  })

  it.each([-1, NaN])('refuse a weight of %p', (weight) => {
    const settings = { ...USUAL_SETTINGS, weights: new Map([['a0', weight]]) }
    expect(() => rollUp(done([{}, 10]), settings)).toThrow(RangeError)
  })

  it('of 5,000 activities with unlike goals are exact', () => {
    const parts = Array.from({ length: 5000 }, (_, i): readonly [Partial<MonitoredActivity>, number] => {
      const half = Math.floor(i / 2) + 2
      return [{ measures: [measure({ quantity: half })], component: i % 6 }, i % 2 === 0 ? 1 : half - 1]
    })
    const { plans } = rollUp(done(...parts), USUAL_SETTINGS)
    expect(plans[0]!.simple!.percent.exact.rounded(9)).toBe(50)
    expect(plans[0]!.simple!.activities).toHaveLength(5000)
  })
})

describe('the levels', () => {
  const mixed = done(
    [{ component: 2, subcomponent: 1 }, 10],
    [{ component: 1, subcomponent: 1 }, 10],
    [{ component: 1, subcomponent: null, responsibles: [null, 'salud'] }, null],
    [{ component: 1, subcomponent: 1, format: 'otro', responsibles: ['salud', 'obras'] }, 10],
  )
  const { plans, components, subcomponents, dependencias } = rollUp(mixed, USUAL_SETTINGS)

  it('keep plans apart, in the order in which they appear', () => {
    expect(plans.map(({ name }) => name.format)).toEqual(['plan', 'otro'])
    expect(components.map(({ name }) => [name.format, name.component])).toEqual([
      ['plan', 2],
      ['plan', 1],
      ['otro', 1],
    ])
    expect(subcomponents.map(({ tally }) => tally.activities)).toEqual([['a0'], ['a1'], ['a2'], ['a3']])
  })

  it('count an activity once, for the dependencia that leads it', () => {
    expect(dependencias.map(({ name, tally }) => [name.dependencia, tally.activities])).toEqual([
      ['obras', ['a0', 'a1']],
      [null, ['a2']],
      ['salud', ['a3']],
    ])
  })
})

describe('the counts of a group', () => {
  const count = (
    change: Partial<MonitoredActivity>,
    given: Parameters<typeof progressOf>[1] = {},
  ): ReadonlySet<keyof Tally> => {
    const tally = tallyOf([progressOf(activity(change), given)])
    return new Set((Object.keys(tally) as (keyof Tally)[]).filter((name) => tally[name].length > 0))
  }

  it('of one fulfilled', () => {
    expect(count({}, { reports: [report({ executed: [10] })] })).toEqual(
      new Set(['activities', 'scheduled', 'averaged', 'reported', 'fulfilled', 'started', 'fullyDue']),
    )
  })

  it('of one not reported and late', () => {
    expect(count({})).toEqual(
      new Set(['activities', 'scheduled', 'averaged', 'unreported', 'started', 'fullyDue', 'overdue']),
    )
  })

  it('of one that only others than the leader reported', () => {
    const reports = [report({ unit: 'salud' })]
    const names = count({ responsibles: ['obras', 'salud'] }, { reports })
    expect(names).toContain('leaderSilent')
    expect(names).toContain('unreported')
    expect(names).not.toContain('reported')
  })

  it('overdue is after the last end, not on its day; 99.99 is not fulfilled', () => {
    const reports = [report({ executed: [9.999] })]
    expect(count({}, { reports, cutoff: '2027-03-31' })).not.toContain('overdue')
    expect(count({}, { reports, cutoff: '2027-03-31' })).toContain('fullyDue')
    expect(count({}, { reports, cutoff: '2027-04-01' })).toContain('overdue')
    expect(count({}, { reports })).not.toContain('fulfilled')
  })

  it('a window still open keeps it from being late', () => {
    const windows = [window('2027-02-01', '2027-03-31'), window('2027-06-01', '2027-08-31')]
    const names = count({ windows }, { reports: [report({ executed: [1] })] })
    expect(names).not.toContain('overdue')
    expect(names).not.toContain('fullyDue')
  })

  it('leaves dates that are none out of what started and what is due, as consolidado.json does', () => {
    const windows = [window('2027-02-01', '2027-03-31'), window(null, null)]
    const names = count({ windows }, { reports: [report({ executed: [5] })] })
    expect(names).toContain('started')
    expect(names).toContain('fullyDue')
    expect(names).toContain('fulfilled')
    expect(names).toContain('undated')
  })

  it('of one executed beyond what was scheduled, without evidence', () => {
    const names = count({}, { reports: [report({ executed: [11], evidence: false })] })
    expect(names).toContain('overExecuted')
    expect(names).toContain('withoutEvidence')
    expect(names).toContain('fulfilled')
  })

  it('nothing done needs no evidence', () => {
    expect(count({}, { reports: [report({ executed: [0], evidence: false })] })).not.toContain(
      'withoutEvidence',
    )
  })

  it('of one ahead of its time', () => {
    expect(count(LATER, { reports: [report()] })).toEqual(
      new Set(['activities', 'notScheduled', 'reported', 'early']),
    )
  })

  it('of one without a measurable goal that was reported in words', () => {
    const names = count({ measures: [] }, { reports: [report({ executed: [] })] })
    expect(names).toContain('reported')
    expect(names).toContain('notScheduled')
  })

  it('of one of whose goals one is missing', () => {
    const names = count({ measures: [measure(), measure()] }, { reports: [report({ executed: [5, null] })] })
    expect(names).toContain('partlyReported')
    expect(names).toContain('reported')
  })

  it('of one settled', () => {
    const settlement = { activity: 'a', executed: [10], evidence: true, by: 'OPGI' }
    expect(count({}, { settlement })).toContain('settled')
    expect(count({}, { settlement })).toContain('fulfilled')
  })
})

describe('monitoring a whole plan', () => {
  const input = { activities: [activity()], reports: [], settlements: [], cutoff: '2027-04-30' }

  it('keeps reports of activities that the plan does not have, and counts them nowhere', () => {
    const stray = report({ activity: 'b' })
    const { unknown, activities } = monitor({ ...input, reports: [stray] }, USUAL_SETTINGS)
    expect(unknown).toEqual([stray])
    expect(activities[0]!.report.basis).toBe('none')
  })

  it('keeps settlements of activities that the plan does not have, too', () => {
    const stray = { activity: 'b', executed: [1], evidence: true, by: 'OPGI' }
    const { unknownSettlements } = monitor({ ...input, settlements: [stray] }, USUAL_SETTINGS)
    expect(unknownSettlements).toEqual([stray])
  })

  it('refuses two activities of one id', () => {
    expect(() => monitor({ ...input, activities: [activity(), activity()] }, USUAL_SETTINGS)).toThrow(
      RangeError,
    )
  })

  it('takes the method of each format', () => {
    const long = { windows: [window('2027-01-01', '2027-12-31')] }
    const activities = [activity({ id: 'x', ...long }), activity({ id: 'y', format: 'otro', ...long })]
    const { activities: seen } = monitor({ ...input, activities }, { methods: { otro: 'by-months' } })
    expect(seen.map(({ standing }) => standing.state)).toEqual(['not-scheduled', 'measured'])
  })

  it('takes activities as a consolidated plan has them', () => {
    const consolidated = {
      id: 'plan/2027/1/1.1',
      format: 'plan',
      component: 1,
      subcomponent: 2,
      number: '1.1',
      activity: 'Abrir ventanillas',
      product: null,
      goal: {
        text: '2 ventanillas',
        items: [{ quantity: 2, comparator: 'exactly', kind: 'count', unit: 'ventanillas' }],
      },
      indicator: null,
      responsibles: [{ id: 'obras', name: 'Obras', text: 'obras' }],
      schedule: [{ start: '2027-02-01', end: null, text: ['01/02/2027', '31/04/2027'] }],
      fields: {},
    } as const
    expect(monitored(consolidated, 2027)).toEqual({
      ...{ id: 'plan/2027/1/1.1', format: 'plan', component: 1, subcomponent: 2, responsibles: ['obras'] },
      measures: [measure({ quantity: 2, unit: 'ventanillas' })],
      windows: [window('2027-02-01', null)],
    })
  })
})
