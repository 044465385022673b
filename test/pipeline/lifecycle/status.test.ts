import { statusOf, type PlanStatus } from '../../../pipeline/lifecycle/status.js'
import { context, PLANS, received, RECEPTIONS, record, version } from './plan-records.js'

function plan(plans: readonly PlanStatus[], dependencia: string, format = 'plan-accion'): PlanStatus {
  return plans.find((one) => one.dependencia === dependencia && one.format === format)!
}

/** The plan de acción of the faro, received at a moment, looked at on a day. */
function faro(at: string | null, today = '2026-01-20'): PlanStatus {
  const versions = at === null ? [] : [version('faro', 'plan-accion', 1, at)]
  const plans = at === null ? [] : [record('faro', 'plan-accion', 'received', { versions })]
  return plan(statusOf(plans, [], context({ today })).plans, 'faro')
}

describe('days late', () => {
  it('are calendar days from the due day to today while nothing has come', () => {
    expect(faro(null, '2026-01-14').daysLate).toBe(0)
    expect(faro(null, '2026-01-15').daysLate).toBe(0)
    expect(faro(null, '2026-01-16').daysLate).toBe(1)
    expect(faro(null, '2026-03-01').daysLate).toBe(45)
  })

  it('are those of the day on which the first version came, as the calendar showed it in Colombia', () => {
    expect(faro('2026-01-15').daysLate).toBe(0)
    expect(faro('2026-01-16T04:59:59Z').daysLate).toBe(0)
    expect(faro('2026-01-16T05:00:00Z').daysLate).toBe(1)
    expect(faro('2026-01-19', '2026-06-01').daysLate).toBe(4)
  })

  it('do not grow with the versions that follow', () => {
    const versions = [
      version('faro', 'plan-accion', 1, '2026-01-14'),
      version('faro', 'plan-accion', 2, '2026-02-20'),
    ]
    const records = [record('faro', 'plan-accion', 'received', { versions })]
    expect(plan(statusOf(records, [], context({ today: '2026-03-01' })).plans, 'faro').daysLate).toBe(0)
  })

  it('are not told where nobody said when it is due', () => {
    const { plans } = statusOf([], [], context({ due: () => null }))
    expect(plans.map(({ due, daysLate }) => [due, daysLate])).toEqual(Array(6).fill([null, null]))
  })
})

describe('a returned plan', () => {
  const returned = (today: string): PlanStatus['correction'] =>
    plan(statusOf(PLANS, [], context({ today })).plans, 'mapas').correction

  it('has until its deadline, that day included', () => {
    expect(returned('2026-01-17')).toEqual({ deadline: '2026-01-18', daysPast: 0 })
    expect(returned('2026-01-18')).toEqual({ deadline: '2026-01-18', daysPast: 0 })
    expect(returned('2026-01-19')).toEqual({ deadline: '2026-01-18', daysPast: 1 })
  })

  it('that came back corrected has no deadline any more', () => {
    expect(plan(statusOf(PLANS, [], context()).plans, 'faro').correction).toBeNull()
  })
})

test('an approved plan is in execution from the first day of its vigencia, until it is modified', () => {
  const approval = { submission: 1, version: 1, act: 'Acta 1', date: '2025-12-20' }
  const versions = [version('faro', 'plan-accion', 1, '2025-12-01')]
  for (const [state, later] of [
    ['approved', 'in-execution'],
    ['modified', 'modified'],
  ] as const) {
    const records = [record('faro', 'plan-accion', state, { approval, versions })]
    const on = (today: string): string => plan(statusOf(records, [], context({ today })).plans, 'faro').state
    expect([on('2025-12-31'), on('2026-01-01')]).toEqual([state, later])
  }
})

test('every plan that is owed or came is there once, in the order of the directory', () => {
  const { plans } = statusOf(PLANS, RECEPTIONS, context())
  expect(plans.map(({ dependencia, format, state, owed }) => [dependencia, format, state, owed])).toEqual([
    ['faro', 'plan-accion', 'modified', true],
    ['faro', 'ptep', 'received', true],
    ['mapas', 'plan-accion', 'returned', true],
    ['mapas', 'ptep', 'missing', true],
    ['lluvia', 'plan-accion', 'requested', true],
    ['lluvia', 'ptep', 'under-review', false],
    ['reloj', 'plan-accion', 'missing', true],
  ])
})

test('the totals reconcile', () => {
  const { totals } = statusOf(PLANS, RECEPTIONS, context())
  expect(totals).toEqual({
    owed: 6,
    byState: {
      missing: 2,
      requested: 1,
      received: 1,
      'under-review': 0,
      returned: 1,
      approved: 0,
      'in-execution': 0,
      modified: 1,
    },
    unowed: 1,
    overdue: 2,
    correctionOverdue: 1,
    arrivedLate: 1,
    files: { received: 9, versions: 6, repeated: 2, aside: 1, settled: 0, discarded: 0, withdrawn: 0 },
  })
})

test('a version that was withdrawn counts neither for its plan nor for the day on which it came', () => {
  const taken = (n: number, at: string) => ({
    ...version('faro', 'plan-accion', n, at),
    ...{ withdrawn: '2026-01-19T03:00:00Z', motive: 'Era de mapas' },
  })
  const first = taken(1, '2026-01-14')
  const file = { kind: 'withdrawn', submission: first.id } as const
  const again = statusOf(
    [
      record('faro', 'plan-accion', 'received', {
        withdrawn: [first],
        versions: [version('faro', 'plan-accion', 2, '2026-01-18')],
      }),
    ],
    [received(1, 'faro v1.xlsx', file), received(2, 'faro v2.xlsx', { kind: 'submission', submission: 2 })],
    context(),
  )
  expect(plan(again.plans, 'faro').daysLate).toBe(3)
  expect(again.withdrawn.map(({ was }) => [was.dependencia, was.version, was.withdrawn, was.motive])).toEqual(
    [['faro', 1, '2026-01-18', 'Era de mapas']],
  )
  expect(again.totals.files).toEqual({
    ...{ received: 2, versions: 1, repeated: 0, aside: 0, settled: 0, discarded: 0, withdrawn: 1 },
  })

  const none = (state: 'missing' | 'requested', dependencia: string) =>
    statusOf(
      [{ ...record('faro', 'ptep', state, { withdrawn: [first] }), key: { ...first.key, dependencia } }],
      [],
      context(),
    )
  expect(plan(none('missing', 'mapas').plans, 'mapas').withdrawn).toHaveLength(1)
  expect(plan(none('missing', 'mapas').plans, 'mapas').daysLate).toBe(5)
  expect(none('missing', 'nadie').plans).toHaveLength(6)
  expect(none('missing', 'nadie').totals.unowed).toBe(0)
})

test('a file set aside says why and what settles it', () => {
  const { aside } = statusOf(PLANS, RECEPTIONS, context())
  expect(aside.map(({ file, day, reason, why, how }) => ({ file, day, reason, why, how }))).toEqual([
    {
      file: '<b>sin nombre</b>.xlsx',
      day: '2026-01-12',
      reason: 'no-dependencia',
      why: 'No se sabe de qué dependencia es, o dice una distinta de la que se indicó.',
      how: 'Diga de quién es: cotejo recibir ARCHIVO --dependencia ID.',
    },
  ])
})

test('what was asked for is owed, also where the configuration does not say who owes what', () => {
  const { plans, dutiesKnown, totals } = statusOf(PLANS, [], context({ duties: null }))
  expect(dutiesKnown).toBe(false)
  expect(plans.filter(({ owed }) => owed).map(({ dependencia }) => dependencia)).toEqual([
    'faro',
    'mapas',
    'lluvia',
  ])
  expect([totals.owed, totals.unowed]).toEqual([3, 2])
})

test('plans of another vigencia are apart', () => {
  const before = { ...record('reloj', 'plan-accion', 'approved'), key: { ...PLANS[0]!.key, vigencia: 2025 } }
  const { plans, otherVigencias } = statusOf([...PLANS, before], [], context())
  expect(plans).toHaveLength(7)
  expect(otherVigencias.map(({ vigencia, state }) => [vigencia, state])).toEqual([[2025, 'in-execution']])
  expect(statusOf([before], [], context({ vigencia: null })).vigencia).toBe(2025)
})

test('a follow-up counts once for each cut-off that is known', () => {
  const duties = new Map([['seguimiento', ['faro', 'mapas']]])
  const key = { dependencia: 'faro', vigencia: 2026, format: 'seguimiento' }
  const records = ['2026-08-31', '2026-04-30'].map((cutoff) => ({
    ...record('faro', 'seguimiento', 'received'),
    key: { ...key, cutoff },
  }))
  const { plans } = statusOf(records, [], context({ duties }))
  expect(
    plans.map(({ dependencia, cutoff, state, daysLate }) => [dependencia, cutoff, state, daysLate]),
  ).toEqual([
    ['faro', '2026-04-30', 'received', null],
    ['faro', '2026-08-31', 'received', null],
    ['mapas', '', 'missing', null],
  ])
})
