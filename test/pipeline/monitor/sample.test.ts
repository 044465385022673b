import fc from 'fast-check'
import type { Monitoring } from '../../../pipeline/monitor/monitoring.js'
import { RISKS, sampleOf, seedOf } from '../../../pipeline/monitor/sample.js'
import { pageName, workedYear } from '../../support/worked-year.js'

const AUGUST = '2027-08-31'
const SEED = seedOf(2027, AUGUST, null)
const august = workedYear(AUGUST).monitoring!

const risky = (monitoring: Monitoring): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(sampleOf(monitoring, { percent: 20, seed: SEED }).risky).map(([risk, ids]) => [
      risk,
      ids.map(pageName),
    ]),
  )

const drawn = (percent: number, seed = SEED) => {
  const { activities } = sampleOf(august, { percent, seed })
  return activities.map(({ id, by }) => `${pageName(id)} ${by}`)
}

/*
 * Ten activities have a report in August: A1 to A4 of component 1, A5 and A6 of 2, A9 to A12 of 3. A1 does not say where
 * its evidence is, A3 was reported differently by two, A6 was overdue in April and is fulfilled, A12 did 250 of 200
 * millions. The turns are those that `printf '2027/2027-08-31|paac-anexo-1/2027/2/1.1' | sha256sum` tells: of A5 9e8d, of A6 dc3c; of A9
 * c9bc, of A10 efc6, of A11 e260.
 */
describe('the sample of the worked year in August', () => {
  it('counts what calls for a look', () => {
    expect(risky(august)).toEqual({
      'full-without-evidence': [],
      'without-evidence': ['A1'],
      'over-executed': ['A12'],
      'went-back': [],
      conflicting: ['A3'],
      'from-percent': [],
      'overdue-now-fulfilled': ['A6'],
    })
  })

  it('sees what went back', () => {
    const december = workedYear('2027-12-31').monitoring!
    expect(risky(december)).toMatchObject({
      'went-back': ['A4'],
      'over-executed': ['A3'],
    })
  })

  it('has one of each component, though 20% of ten would be two: two by risk, and one drawn', () => {
    expect(drawn(20)).toEqual(['A1 risk', 'A5 draw', 'A12 risk'])
  })

  it('takes up to half by risk, and gives the other places to the components that lack most', () => {
    const sample = sampleOf(august, { percent: 50, seed: SEED })
    expect(drawn(50)).toEqual(['A1 risk', 'A3 risk', 'A5 draw', 'A9 draw', 'A12 risk'])
    expect(
      sample.components.map(({ component, reported, byRisk, byDraw }) => [
        component,
        reported,
        byRisk,
        byDraw,
      ]),
    ).toEqual([
      [1, 4, 2, 0],
      [2, 2, 0, 1],
      [3, 4, 1, 1],
    ])
  })

  it('has all of them at 100%, and never those that nobody reported', () => {
    expect(drawn(100).map((one) => one.split(' ')[0])).toEqual([
      'A1',
      'A2',
      'A3',
      'A4',
      'A5',
      'A6',
      'A9',
      'A10',
      'A11',
      'A12',
    ])
  })

  it('depends on the seed, which Control Interno may make its own', () => {
    expect(seedOf(2027, AUGUST, 'colibrí')).toBe('2027/2027-08-31/colibrí')
    const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((word) => seedOf(2027, AUGUST, word))
    expect(new Set(seeds.map((seed) => drawn(50, seed).join()))).not.toHaveProperty('size', 1)
  })

  it('is empty where nobody reported', () => {
    const silent = workedYear(AUGUST, { reported: false }).monitoring!
    expect(sampleOf(silent, { percent: 20, seed: SEED })).toMatchObject({
      reported: 0,
      activities: [],
      components: [],
    })
  })
})

/** What a sample looks at of a monitoring, made up: each activity in its component, with or without a sign of risk. */
function madeUp(
  activities: readonly { readonly component: number; readonly isRisky: boolean }[],
): Monitoring {
  const ids = activities.map((_, i) => `X${String(i)}`)
  return {
    whole: {
      tally: {
        reported: ids,
        fulfilled: [],
        withoutEvidence: ids.filter((_, i) => activities[i]!.isRisky),
        overExecuted: [],
        conflicting: [],
      },
    },
    earlier: [],
    entries: activities.map(({ component }, i) => ({
      activity: { id: ids[i], format: 'paac', component },
      movement: null,
      counted: null,
    })),
  } as unknown as Monitoring
}

describe('any sample', () => {
  const plans = fc.array(fc.record({ component: fc.integer({ min: 1, max: 6 }), isRisky: fc.boolean() }), {
    minLength: 1,
    maxLength: 80,
  })

  it('is as large as was asked for, represents every component, and is the same when drawn again', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 100 }), fc.string(), (plan, percent, seed) => {
        const monitoring = madeUp(plan)
        const sample = sampleOf(monitoring, { percent, seed })
        const components = new Set(plan.map(({ component }) => component)).size
        const asked = Math.ceil((plan.length * percent) / 100)
        expect(sample.activities).toHaveLength(Math.max(asked, components))
        expect(new Set(sample.activities.map(({ id }) => id)).size).toBe(sample.activities.length)
        expect(sample.components).toHaveLength(components)
        for (const { reported, byRisk, byDraw } of sample.components) {
          expect(byRisk + byDraw).toBeGreaterThanOrEqual(1)
          expect(byRisk + byDraw).toBeLessThanOrEqual(reported)
        }
        const byRisk = sample.activities.filter(({ by }) => by === 'risk')
        expect(byRisk.length).toBeLessThanOrEqual(Math.ceil(sample.activities.length / 2))
        expect(byRisk.every(({ risks }) => risks.length > 0)).toBe(true)
        expect(sampleOf(monitoring, { percent, seed })).toEqual(sample)
      }),
    )
  })

  it('without risk is proportional: no component is a whole place or more away from its share, but for the one it is owed', () => {
    const plan = [
      ...Array.from({ length: 40 }, () => ({ component: 1, isRisky: false })),
      ...Array.from({ length: 20 }, () => ({ component: 2, isRisky: false })),
      ...Array.from({ length: 10 }, () => ({ component: 3, isRisky: false })),
    ]
    // 20% of 70 is 14: 8, 4 and 2
    const { components } = sampleOf(madeUp(plan), { percent: 20, seed: 's' })
    expect(components.map(({ byDraw }) => byDraw)).toEqual([8, 4, 2])
  })

  it('rounds no percentage up that is whole', () => {
    const plan = Array.from({ length: 15 }, () => ({ component: 1, isRisky: false }))
    expect(sampleOf(madeUp(plan), { percent: 20, seed: 's' }).activities).toHaveLength(3)
    expect(sampleOf(madeUp(plan), { percent: 20.01, seed: 's' }).activities).toHaveLength(4)
  })

  it('tells every risk by its name', () => {
    expect(Object.keys(sampleOf(madeUp([]), { percent: 20, seed: 's' }).risky)).toEqual([...RISKS])
  })
})
