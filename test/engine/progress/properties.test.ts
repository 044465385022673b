import fc from 'fast-check'
import { addDays } from '../../../engine/calendar/iso-date.js'
import type { MonitoredActivity } from '../../../engine/progress/activity.js'
import type { Measure } from '../../../engine/progress/measure.js'
import { monitor, type MonitoringInput } from '../../../engine/progress/monitor.js'
import { rollUp, type Group, type RollUp } from '../../../engine/progress/roll-up.js'
import type { ScheduleMethod, Window } from '../../../engine/progress/schedule.js'
import { dueAt } from '../../../engine/progress/schedule.js'
import { USUAL_SETTINGS } from '../../../engine/progress/settings.js'
import { plan, reports, tablesUnder } from './worked-page.js'

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-12-01', days))
const anyWindow: fc.Arbitrary<Window> = fc.record({
  start: fc.option(day, { freq: 8 }),
  end: fc.option(day, { freq: 8 }),
})
const datedWindow: fc.Arbitrary<Window> = fc
  .tuple(day, fc.integer({ min: 0, max: 400 }))
  .map(([start, length]) => ({ start, end: addDays(start, length) }))

const quantity = fc.oneof(
  fc.integer({ min: 0, max: 120 }),
  fc.double({ min: -5, max: 1e6, noNaN: true }),
  fc.constantFrom(0.1, 0.3, 1e-9, 33.33),
)
const anyMeasure: fc.Arbitrary<Measure> = fc.record({
  quantity,
  comparator: fc.constantFrom('exactly', 'atLeast', 'atMost'),
  kind: fc.constantFrom('count', 'percent', 'money', 'yesno'),
  unit: fc.constant(''),
  rate: fc.boolean(),
  accumulation: fc.constantFrom(
    ...([
      null,
      'unknown',
      'accumulated',
      'flow',
      'stock',
      'capacity',
      'reduction',
      'yearly-reduction',
    ] as const),
  ),
  baseline: fc.option(quantity),
  lastYear: fc.option(quantity),
})
const figure = fc.option(fc.oneof(quantity, fc.double({ min: -1e9, max: 1e9 }), fc.constant(Infinity)))
const UNITS = ['obras', 'salud', 'cultura']

const anyActivity = (id: string): fc.Arbitrary<MonitoredActivity> =>
  fc.record({
    id: fc.constant(id),
    format: fc.constantFrom('uno', 'dos'),
    component: fc.option(fc.integer({ min: 1, max: 3 })),
    subcomponent: fc.option(fc.integer({ min: 1, max: 2 })),
    measures: fc.array(anyMeasure, { maxLength: 3 }),
    responsibles: fc.subarray<string | null>([...UNITS, null]),
    windows: fc.array(anyWindow, { maxLength: 4 }),
  })

const anyInput: fc.Arbitrary<MonitoringInput> = fc.integer({ min: 0, max: 12 }).chain((size) => {
  const ids = Array.from({ length: size }, (_, i) => `a${i}`)
  const report = fc.record({
    activity: fc.constantFrom(...ids, 'stray'),
    unit: fc.constantFrom(...UNITS),
    executed: fc.array(figure, { maxLength: 3 }),
    evidence: fc.boolean(),
  })
  return fc.record({
    activities: fc.tuple(...ids.map(anyActivity)),
    reports: fc.array(report, { maxLength: 20 }),
    settlements: fc.constant([]),
    cutoff: day,
  })
})
const anyMethod = fc.constantFrom<ScheduleMethod>('closed-windows', 'by-months')

const run = (input: MonitoringInput, method: ScheduleMethod = 'closed-windows') =>
  monitor(input, { methods: { uno: method, dos: method } }).activities

const groupsOf = ({ plans, components, subcomponents, dependencias }: RollUp): Group[] => [
  ...plans,
  ...components,
  ...subcomponents,
  ...dependencias,
]

/** What a roll-up says, whatever the order of its groups and rows. */
function said(rolled: RollUp): unknown[] {
  return groupsOf(rolled)
    .map(({ name, simple, weighted, band, tally }) => [
      JSON.stringify(name),
      simple?.percent.shown,
      weighted?.percent.shown,
      band,
      Object.entries(tally).map(([key, ids]: [string, readonly string[]]) => [key, [...ids].sort()]),
    ])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
}

describe('whatever is put in', () => {
  it('progress is from 0 to 100, and no figure is ever NaN', () => {
    fc.assert(
      fc.property(anyInput, anyMethod, (input, method) => {
        for (const { standing, due } of run(input, method)) {
          expect(due.share.rounded(9)).toBeGreaterThanOrEqual(0)
          expect(due.share.rounded(9)).toBeLessThanOrEqual(1)
          if (standing.state === 'not-scheduled') continue
          const goals = standing.goals.flatMap((goal) => (goal.calculable ? [goal] : []))
          expect(goals.length > 0).toBe(standing.state === 'measured')
          const percents = goals.map(({ progress }) => progress.shown)
          if (standing.state === 'measured') percents.push(standing.progress.shown)
          for (const percent of percents) {
            expect(percent).toBeGreaterThanOrEqual(0)
            expect(percent).toBeLessThanOrEqual(100)
          }
          for (const { scheduled, executed, execution } of goals) {
            for (const value of [scheduled, executed, execution]) expect(value?.shown ?? 0).not.toBeNaN()
          }
        }
      }),
    )
  })

  it('the counts of the parts add up to the plan, and the averages are made of what they say', () => {
    fc.assert(
      fc.property(anyInput, anyMethod, (input, method) => {
        const rolled = rollUp(run(input, method), USUAL_SETTINGS)
        for (const { simple, tally } of groupsOf(rolled)) {
          expect(tally.activities.length).toBe(tally.scheduled.length + tally.notScheduled.length)
          expect(tally.scheduled.length).toBe(tally.averaged.length + tally.notCalculable.length)
          expect(simple?.activities ?? []).toEqual(tally.averaged)
          for (const id of [...tally.fulfilled, ...tally.overdue]) expect(tally.averaged).toContain(id)
          for (const id of tally.unreported) expect(tally.reported).not.toContain(id)
        }
        const total = (groups: readonly Group[]): number[] =>
          (
            ['activities', 'scheduled', 'averaged', 'reported', 'fulfilled', 'started', 'overdue'] as const
          ).map((name) => groups.reduce((sum, { tally }) => sum + tally[name].length, 0))
        for (const level of [rolled.components, rolled.subcomponents, rolled.dependencias])
          expect(total(level)).toEqual(total(rolled.plans))
      }),
    )
  })

  it('a plan’s simple average is its components’, each as often as it has activities in it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { plans, components } = rollUp(run(input), USUAL_SETTINGS)
        for (const { name, simple } of plans) {
          if (simple === null) continue
          const parts = components.filter((part) => part.name.format === name.format)
          const sum = parts.reduce(
            (all, part) =>
              all + Number((part.simple?.percent.exact.rounded(9) ?? 0) * part.tally.averaged.length),
            0,
          )
          expect(sum / simple.activities.length).toBeCloseTo(simple.percent.exact.rounded(9), 6)
        }
      }),
    )
  })

  it('the order of activities and of units changes nothing', () => {
    fc.assert(
      fc.property(anyInput, anyMethod, (input, method) => {
        const perUnit = [...new Map(input.reports.map((r) => [`${r.activity} ${r.unit}`, r])).values()]
        const turned = {
          ...input,
          activities: [...input.activities].reverse(),
          reports: [...perUnit].reverse(),
        }
        expect(said(rollUp(run(turned, method), USUAL_SETTINGS))).toEqual(
          said(rollUp(run({ ...input, reports: perUnit }, method), USUAL_SETTINGS)),
        )
      }),
    )
  })

  it('an activity that is not scheduled changes no average of its groups', () => {
    const late = fc.record({ from: day, figure })
    fc.assert(
      fc.property(anyInput, anyActivity('late'), late, (input, extra, { figure }) => {
        const later = { ...extra, windows: [{ start: input.cutoff, end: addDays(input.cutoff, 1) }] }
        const report = { activity: 'late', unit: 'obras', executed: [figure], evidence: true }
        const more = {
          ...input,
          activities: [...input.activities, later],
          reports: [...input.reports, report],
        }
        const before = new Map(
          groupsOf(rollUp(run(input), USUAL_SETTINGS)).map((group) => [JSON.stringify(group.name), group]),
        )
        for (const { name, simple, weighted } of groupsOf(rollUp(run(more), USUAL_SETTINGS))) {
          const was = before.get(JSON.stringify(name))
          expect(simple?.percent.shown).toBe(was?.simple?.percent.shown)
          expect(weighted?.percent.shown).toBe(was?.weighted?.percent.shown)
        }
      }),
    )
  })

  it('both methods agree once every window has closed, and neither goes back before', () => {
    fc.assert(
      fc.property(fc.array(datedWindow, { minLength: 1, maxLength: 4 }), day, day, (windows, a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        const last = windows.map(({ end }) => end!).reduce((x, y) => (x > y ? x : y))
        for (const method of ['closed-windows', 'by-months'] as const) {
          expect(String(dueAt(windows, last, method).share)).toBe('1')
          const earlier = dueAt(windows, first!, method).share
          expect(earlier.compare(dueAt(windows, second!, method).share)).toBeLessThanOrEqual(0)
        }
        const months = dueAt(windows, first!, 'by-months').share
        expect(months.compare(dueAt(windows, first!, 'closed-windows').share)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('weights of 1 are the simple average', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { plans } = rollUp(run(input), { ...USUAL_SETTINGS, weights: new Map() })
        for (const { simple, weighted } of plans) expect(weighted?.percent.shown).toBe(simple?.percent.shown)
      }),
    )
  })
})

describe('the worked example', () => {
  it('is worked out the same over and over', () => {
    const [reported] = tablesUnder('Primer corte: 30/04/2027')
    const input = { activities: plan(), reports: reports(reported!), settlements: [], cutoff: '2027-04-30' }
    expect(run(input)).toEqual(run(input))
  })
})
