import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { followUpLines } from '../../../pipeline/command/words/follow-up-lines.js'
import { statusOf, type PlanStatus, type StatusContext } from '../../../pipeline/lifecycle/status.js'
import { statusPage } from '../../../pipeline/publish/status-page/status-page.js'
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

describe('follow-ups', () => {
  const { formats } = builtInCatalogue()
  const duties = new Map([['seguimiento', ['faro', 'mapas']]])
  const key = { dependencia: 'faro', vigencia: 2026, format: 'seguimiento', cutoff: '2026-04-30' }
  const came = (dependencia: string, cutoff: string, day: string) => {
    const versions = [version(dependencia, 'seguimiento', 1, day)]
    return {
      ...record(dependencia, 'seguimiento', 'received', { versions }),
      key: { ...key, dependencia, cutoff },
    }
  }
  const told = (today: string, more: Partial<StatusContext> = {}) =>
    context({
      formats,
      duties,
      today,
      cutoffs: (vigencia) => [`${String(vigencia)}-04-30`, `${String(vigencia)}-08-31`],
      due: (_, __, cutoff) => ({ '2026-04-30': '2026-05-08', '2026-08-31': '2026-09-07' })[cutoff] ?? null,
      ...more,
    })

  test('are of each cut-off whose day has come, apart from the plans and their totals', () => {
    const records = [came('faro', '2026-04-30', '2026-05-05'), came('mapas', '2026-04-30', '2026-05-12')]
    const { plans, followUps, totals } = statusOf(records, [], told('2026-09-10'))
    expect([plans, totals.owed, totals.byState.received]).toEqual([[], 0, 0])
    expect(
      followUps.map(({ cutoff, due, units, totals }) => [
        cutoff,
        due,
        units.map(({ dependencia, label, daysLate }) => [dependencia, label, daysLate]),
        totals,
      ]),
    ).toEqual([
      [
        '2026-04-30',
        '2026-05-08',
        [
          ['faro', 'Reportó', 0],
          ['mapas', 'Reportó', 4],
        ],
        { owed: 2, reported: 2, missing: 0, overdue: 0, arrivedLate: 1, returned: 0, unowed: 0 },
      ],
      [
        '2026-08-31',
        '2026-09-07',
        [
          ['faro', 'Sin reportar', 3],
          ['mapas', 'Sin reportar', 3],
        ],
        { owed: 2, reported: 0, missing: 2, overdue: 2, arrivedLate: 0, returned: 0, unowed: 0 },
      ],
    ])
  })

  test('of a cut-off that is still to come are owed by whom they were asked of', () => {
    expect(statusOf([], [], told('2026-04-01')).followUps).toEqual([])
    const asked = { ...record('faro', 'seguimiento', 'requested', { requested: '2026-04-20' }), key }
    const [april] = statusOf([asked], [], told('2026-04-25', { duties: null })).followUps
    expect(april!.units.map(({ dependencia, owed, daysLate }) => [dependencia, owed, daysLate])).toEqual([
      ['faro', true, 0],
    ])
    expect(april!.totals).toMatchObject({ owed: 1, missing: 1, overdue: 0 })
  })

  test('are told at a terminal and on the page, the last cut-off first', () => {
    const records = [came('faro', '2026-04-30', '2026-05-05'), came('mapas', '2026-04-30', '2026-05-12')]
    const status = statusOf(records, [], told('2026-09-10'))
    const april = 'Seguimiento al corte 30/04/2026'
    const said =
      'Reportaron 2 de 2 dependencias. De los que llegaron, 1 llegó tarde. El plazo venció el 08/05/2026.'
    expect(followUpLines(status)).toEqual([
      '',
      'Seguimiento al corte 31/08/2026. Reportaron 0 de 2 dependencias; faltan 2. El plazo venció el 07/09/2026.',
      '  Secretaría del Faro y de las Señales Luminosas de la Bahía: Sin reportar · 3 días de retraso',
      '  Oficina de Mapas: Sin reportar · 3 días de retraso',
      '',
      `${april}. ${said}`,
      '  Secretaría del Faro y de las Señales Luminosas de la Bahía: Reportó · el 05/05/2026 · 2 errores',
      '  Oficina de Mapas: Reportó · el 12/05/2026 · llegó 4 días tarde · 2 errores',
    ])
    const page = statusPage(status)
    expect(page).toContain(`<h3><bdi>${april}</bdi></h3>`)
    expect(page).toContain(`<p>${said}</p>`)
  })
})
