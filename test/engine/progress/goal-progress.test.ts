import { Fraction } from '../../../engine/progress/fraction.js'
import { achieved, goalProgress } from '../../../engine/progress/goal-progress.js'
import { measuresOf, type Measure } from '../../../engine/progress/measure.js'
import { measure } from './build.js'

const WHOLE = Fraction.ONE
const HALF = Fraction.of(1n, 2n)
const THIRD = Fraction.of(1n, 3n)

/** Scheduled, progress and execution as shown. */
function figures(what: Measure, executed: number | null, share = WHOLE): unknown {
  const goal = goalProgress(what, executed, share)
  return goal.calculable
    ? [goal.scheduled.shown, goal.progress.shown, goal.execution?.shown ?? null]
    : goal.reason
}

describe('a goal that grows by parts', () => {
  it.each([
    ['nothing done', 0, WHOLE, [10, 0, 0]],
    ['half done', 5, WHOLE, [10, 50, 50]],
    ['what is due of it', 5, HALF, [5, 100, 100]],
    ['more than is due', 6, HALF, [5, 100, 120]],
    ['a third due', 2, THIRD, [3.3, 60, 60]],
    ['a figure below nothing', -1, WHOLE, [10, 0, -10]],
    ['nobody reported', null, WHOLE, [10, 0, null]],
  ])('%s', (_, executed, share, expected) => {
    expect(figures(measure(), executed, share)).toEqual(expected)
  })

  it.each(['accumulated', 'flow', null] as const)('of counts and money of kind %p', (accumulation) => {
    expect(figures(measure({ accumulation }), 4, HALF)).toEqual([5, 80, 80])
    expect(figures(measure({ accumulation, kind: 'money', quantity: 3e8 }), 5e7, THIRD)).toEqual([
      1e8, 50, 50,
    ])
  })

  it('of a percentage only where the plan says that it accumulates', () => {
    const works = measure({ kind: 'percent', rate: true, quantity: 100, accumulation: 'accumulated' })
    expect(figures(works, 25, HALF)).toEqual([50, 50, 50])
  })

  it('has no floating remainders: three times 0.1 of 0.3 is all of it', () => {
    expect(figures(measure({ quantity: 0.3 }), 0.1, THIRD)).toEqual([0.1, 100, 100])
  })

  it('7 of 6 is 100, and 116.7 executed', () => {
    expect(figures(measure({ quantity: 6 }), 7)).toEqual([6, 100, 116.7])
  })
})

describe('a goal that is measured', () => {
  const rate = measure({ kind: 'percent', quantity: 90 })

  it.each([
    [81, HALF, [90, 90, 90]],
    [90, THIRD, [90, 100, 100]],
    [95, WHOLE, [90, 100, 105.6]],
    [0, WHOLE, [90, 0, 0]],
    [null, WHOLE, [90, 0, null]],
  ])('a percentage is due whole: %p', (executed, share, expected) => {
    expect(figures(rate, executed, share)).toEqual(expected)
    expect(figures({ ...rate, accumulation: 'flow' }, executed, share)).toEqual(expected)
  })

  it('so is a stock', () => {
    expect(figures(measure({ accumulation: 'stock' }), 8, THIRD)).toEqual([10, 80, 80])
  })

  it('and a rate that is no percentage', () => {
    expect(figures(measure({ rate: true }), 8, THIRD)).toEqual([10, 80, 80])
  })
})

describe('a yes or no', () => {
  const yes = measure({ kind: 'yesno', quantity: 1 })
  const no = measure({ kind: 'yesno', quantity: 0 })

  it.each([
    ['yes', yes, 1, [1, 100, 100]],
    ['yes', yes, 0, [1, 0, 0]],
    ['yes', yes, null, [1, 0, null]],
    ['no', no, 0, [0, 100, 100]],
    ['no', no, 1, [0, 0, 0]],
    ['no', no, null, [0, 0, null]],
    ['yes', yes, 0.5, 'answer-unreadable'],
  ])('promised %s, %#', (_, what, executed, expected) => {
    expect(figures(what, executed, HALF)).toEqual(expected)
  })
})

describe('a capacity', () => {
  const capacity = measure({ accumulation: 'capacity', quantity: 50, baseline: 20 })

  it.each([
    ['on its way', 26, THIRD, [30, 60, 60]],
    ['where it began', 20, THIRD, [30, 0, 0]],
    ['below where it began', 17, THIRD, [30, 0, -30]],
    ['there', 50, WHOLE, [50, 100, 100]],
    ['further', 53, WHOLE, [50, 100, 110]],
    ['not reported, which is no zero', null, THIRD, [30, 0, null]],
  ])('%s', (_, executed, share, expected) => {
    expect(figures(capacity, executed, share)).toEqual(expected)
  })

  it.each([
    [{ baseline: null }, 'baseline-missing'],
    [{ baseline: 50 }, 'goal-equals-baseline'],
    [{ baseline: 60 }, 'goal-against-baseline'],
    [{ comparator: 'atMost' }, 'limit'],
  ] as const)('with %p cannot be worked out: %s', (change, reason) => {
    expect(figures({ ...capacity, ...change }, 26)).toBe(reason)
  })
})

describe('a reduction', () => {
  const reduction = measure({ accumulation: 'reduction', quantity: 25, baseline: 40 })

  it.each([
    ['on its way', 34, Fraction.of(2n, 3n), [30, 60, 60]],
    ['further than due', 20, WHOLE, [25, 100, 133.3]],
    ['worse', 42, THIRD, [35, 0, -40]],
    ['down to nothing', 0, WHOLE, [25, 100, 266.7]],
    ['not reported, which is no fall to zero', null, WHOLE, [25, 0, null]],
  ])('%s', (_, executed, share, expected) => {
    expect(figures(reduction, executed, share)).toEqual(expected)
    expect(figures({ ...reduction, comparator: 'atMost' }, executed, share)).toEqual(expected)
  })

  it('may end at zero', () => {
    expect(figures({ ...reduction, quantity: 0 }, 10)).toEqual([0, 75, 75])
  })

  it('of the year is told from last year', () => {
    const yearly = measure({ accumulation: 'yearly-reduction', quantity: 25, baseline: 90, lastYear: 40 })
    expect(figures(yearly, 34, WHOLE)).toEqual([25, 40, 40])
    expect(figures({ ...yearly, lastYear: null }, 34)).toBe('last-year-missing')
  })

  it.each([
    [{ baseline: null }, 'baseline-missing'],
    [{ baseline: 25 }, 'goal-equals-baseline'],
    [{ baseline: 20 }, 'goal-against-baseline'],
  ])('with %p cannot be worked out: %s', (change, reason) => {
    expect(figures({ ...reduction, ...change }, 30)).toBe(reason)
  })
})

describe('what cannot be worked out', () => {
  it('a limit, whether kept or not', () => {
    const limit = measure({ comparator: 'atMost', quantity: 5 })
    const kept = (executed: number | null): unknown => {
      const goal = goalProgress(limit, executed, WHOLE)
      return goal.calculable ? goal : [goal.reason, goal.withinLimit, goal.executed?.shown ?? null]
    }
    expect(kept(5)).toEqual(['limit', true, 5])
    expect(kept(5.1)).toEqual(['limit', false, 5.1])
    expect(kept(null)).toEqual(['limit', null, null])
  })

  it.each([
    ['goal-not-positive', { quantity: 0 }],
    ['goal-not-positive', { quantity: -3 }],
    ['accumulation-unknown', { accumulation: 'unknown' }],
  ] as const)('%s', (reason, change) => {
    expect(figures(measure(change), 3)).toBe(reason)
  })

  it.each([NaN, Infinity])('a report of %p', (executed) => {
    expect(figures(measure(), executed)).toBe('figure-unreadable')
    expect(achieved(measure(), executed)).toBeNull()
  })
})

describe('what was achieved', () => {
  it.each([
    ['of parts', measure(), 3, '3'],
    ['of a capacity', measure({ accumulation: 'capacity', quantity: 50, baseline: 20 }), 26, '6'],
    ['of a reduction', measure({ accumulation: 'reduction', quantity: 25, baseline: 40 }), 42, '-2'],
    ['of a no', measure({ kind: 'yesno', quantity: 0 }), 0, '1'],
  ])('%s counts in the direction of the goal', (_, what, executed, expected) => {
    expect(String(achieved(what, executed))).toBe(expected)
  })

  it('is not known of a limit', () => {
    expect(achieved(measure({ comparator: 'atMost' }), 3)).toBeNull()
  })
})

describe('the measures of an activity as understood', () => {
  const understood = {
    component: null,
    subcomponent: null,
    number: null,
    activity: 'Reducir las quejas',
    product: null,
    goal: { text: '25', items: [{ quantity: 25, comparator: 'exactly', kind: 'count', unit: '' }] },
    indicator: null,
    responsibles: [],
    schedule: [],
    fields: { unit: 'Número', accumulation: 'Reducción anual' },
    numbers: { baseline: 40, baselineYear: 2026 },
  } as const

  it('have the kind of accumulation and the baseline of their columns, which is last year’s in its year', () => {
    expect(measuresOf(understood, 2027)).toEqual([
      {
        ...{ quantity: 25, comparator: 'exactly', kind: 'count', unit: '', rate: false },
        ...{ accumulation: 'yearly-reduction', baseline: 40, lastYear: 40 },
      },
    ])
    expect(measuresOf(understood, 2028)).toMatchObject([{ baseline: 40, lastYear: null }])
    expect(measuresOf(understood, null)).toMatchObject([{ lastYear: null }])
  })

  it.each([
    ['Porcentaje', '', { kind: 'percent', rate: true, accumulation: null }],
    ['%', 'Flujo', { kind: 'percent', rate: true, accumulation: 'flow' }],
    ['Tasa', 'stock', { kind: 'count', rate: true, accumulation: 'stock' }],
    ['Índice', 'CAPACIDAD ', { kind: 'count', rate: true, accumulation: 'capacity' }],
    ['Kilómetros', 'Reduccion', { kind: 'count', rate: false, accumulation: 'reduction' }],
    ['Número', 'Incremento', { kind: 'count', rate: false, accumulation: 'unknown' }],
    ['Número', 'acumulada', { kind: 'count', rate: false, accumulation: 'accumulated' }],
  ])('of unit «%s» and kind «%s»', (unit, accumulation, expected) => {
    expect(measuresOf({ ...understood, fields: { unit, accumulation } }, 2027)).toMatchObject([expected])
  })

  it('of the PAAC have neither', () => {
    expect(measuresOf({ ...understood, fields: {}, numbers: {} }, 2027)).toMatchObject([
      { accumulation: null, baseline: null, lastYear: null, rate: false },
    ])
  })
})
