import { figuresOf } from '../../../../pipeline/publish/report/figures.js'
import type { Milestone } from '../../../../pipeline/publish/report/figures/agenda.js'
import { publication } from './fixture.js'

const figures = figuresOf(publication)
const numberOf = ({ entry, date, window, windows }: Milestone): string =>
  `${String(entry.activity.component)}/${entry.activity.number ?? ''} ${date} ${String(window)}/${String(windows)}`

test('files received, by state and by what became of them', () => {
  expect(figures.files.received).toBe(13)
  expect(figures.files.byStatus).toEqual({ valid: 3, warnings: 2, errors: 7, unreadable: 1 })
  expect(figures.files.byFate).toEqual({
    used: 9,
    unrecognized: 1,
    duplicate: 1,
    superseded: 1,
    aside: 0,
    unreadable: 1,
  })
})

test('activities that count, and those shown apart', () => {
  expect(figures.standings).toEqual({ counted: 17, conflicting: 1, superseded: 2, repeated: 0 })
})

test('official order: 1.9 before 1.10', () => {
  expect(figures.entries.filter((e) => e.activity.component === 1).map((e) => e.activity.id)).toEqual([
    'plan-brujula/2031/1/1.1',
    'plan-brujula/2031/1/1.2',
    'plan-brujula/2031/1/1.9',
    'plan-brujula/2031/1/1.10',
    'plan-brujula/2031/1/1.10~2',
  ])
})

test('the whole plan at the cut-off', () => {
  expect(figures.totals).toEqual({
    activities: 17,
    started: 8,
    notStarted: 5,
    withoutStart: 4,
    startless: 0,
    fullyDue: 3,
    states: { due: 3, running: 4, upcoming: 4, undated: 6, termless: 0 },
  })
})

test.each([
  ['C1', 'Puertas abiertas de la casa', [4, 3, 1, 0, 1], [1, 1, 1, 1]],
  ['C2', 'Trámites sin vueltas', [0, 0, 0, 0, 0], [0, 0, 0, 0]],
  ['C3', 'Cuentas claras', [4, 2, 1, 1, 1], [1, 1, 1, 1]],
  ['C4', 'Buena atención', [3, 1, 1, 1, 0], [0, 1, 1, 1]],
  ['C5', 'Archivo a la vista', [3, 2, 1, 0, 1], [1, 1, 1, 0]],
  ['C6', 'Ideas de más', [3, 0, 1, 2, 0], [0, 0, 0, 3]],
])('component %s at the cut-off', (short, title, counts, states) => {
  const c = figures.components.find((one) => one.short === short)!
  expect(c.title).toBe(title)
  expect([c.activities, c.started, c.notStarted, c.withoutStart, c.fullyDue]).toEqual(counts)
  expect([c.states.due, c.states.running, c.states.upcoming, c.states.undated]).toEqual(states)
})

test('a component that refers elsewhere says so, and claims are counted apart', () => {
  expect(figures.components.map((c) => c.reference)).toEqual([
    null,
    'Ver la libreta de trámites',
    null,
    null,
    null,
    null,
  ])
  expect(figures.components.map((c) => c.conflicting)).toEqual([1, 0, 0, 0, 0, 0])
})

test('who leads, who takes part, who sent files', () => {
  expect(figures.units.map((u) => [u.id, u.leads, u.supports, u.files])).toEqual([
    ['cartas', 2, 1, 0],
    ['faro', 2, 1, 2],
    ['semillas', 2, 1, 1],
    ['musica', 2, 0, 1],
    ['agua', 2, 0, 1],
    ['relojes', 1, 1, 1],
    ['puentes', 1, 1, 1],
    ['mapas', 1, 1, 2],
    ['bosque', 1, 0, 1],
    ['todas', 1, 0, 0],
    [null, 2, 1, 3],
  ])
  expect(figures.units.at(-1)?.name).toBe('Sin identificar')
  expect(figures.units.find((u) => u.id === 'todas')?.collective).toBe(true)
  expect(figures.absent).toEqual(['Oficina de la Nube'])
})

test('activities by month', () => {
  expect(figures.year).toBe(2031)
  expect(figures.months.map((m) => m.active)).toEqual([3, 4, 5, 4, 6, 4, 3, 3, 2, 2, 2, 2])
  expect(figures.months.map((m) => m.starting)).toEqual([3, 2, 2, 1, 3, 1, 0, 1, 0, 0, 0, 1])
  expect(figures.months.map((m) => m.ending)).toEqual([1, 1, 2, 1, 3, 1, 1, 1, 0, 0, 1, 1])
  expect(figures.undrawn).toEqual({ withoutWindow: 6, outsideYear: 1 })
})

test('what starts, what ends, what should be finished', () => {
  const { agenda } = figures
  expect([agenda.until30, agenda.until60]).toEqual(['2031-05-30', '2031-06-29'])
  expect(agenda.starts.in30.map(numberOf)).toEqual([
    '4/4.3 2031-05-05 3/3',
    '1/1.9 2031-05-10 1/1',
    '6/3 2031-05-20 1/1',
    '3/3.2 2031-05-30 1/1',
  ])
  expect(agenda.starts.in60.map(numberOf)).toEqual(['4/4.1 2031-06-10 1/1'])
  expect(agenda.ends.in30.map(numberOf)).toEqual(['3/3.4 2031-05-15 1/1', '3/3.2 2031-05-30 1/1'])
  expect(agenda.ends.in60.map(numberOf)).toEqual(['4/4.3 2031-05-31 3/3', '1/1.9 2031-06-20 1/1'])
  expect(agenda.due.map((e) => e.span.lastEnd)).toEqual(['2031-02-20', '2031-03-31', '2031-04-30'])
})

test('findings on what stands, those of replaced files apart', () => {
  const { findings } = figures
  expect([findings.total, findings.replaced]).toEqual([16, 2])
  expect(findings.counts).toEqual({ error: 9, warning: 5, info: 2 })
  expect(findings.whole).toEqual({ error: 1, warning: 0, info: 0 })
  expect(findings.byUnit.get('semillas')).toEqual({ error: 1, warning: 1, info: 0 })
  expect(findings.byUnit.get('bosque')).toEqual({ error: 2, warning: 0, info: 0 })
  expect(findings.byUnit.get(null)).toEqual({ error: 2, warning: 1, info: 1 })
  expect(findings.byUnit.has('mapas')).toBe(false)
  const unknown = findings.rules.find((r) => r.rule === 'responsible-unknown')!
  expect([unknown.total, unknown.files, unknown.severity]).toEqual([2, 2, 'warning'])
})

test('findings go with the activity on whose rows they stand, continuation rows too', () => {
  const entry = figures.entries.find((e) => e.activity.id === 'plan-brujula/2031/1/1.10')!
  expect(entry.findings.map((f) => [f.rule, f.cell])).toEqual([
    ['date-nonexistent', 'G12'],
    ['responsible-unknown', 'E14'],
  ])
  expect(entry.otherRules).toEqual(['activity-conflict'])
})
