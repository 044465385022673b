import fc from 'fast-check'
import type { ConsolidatedActivity } from '../../../../pipeline/consolidate/consolidated.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { figuresOf } from '../../../../pipeline/publish/report/figures.js'
import { totalOf } from '../../../../engine/findings/severity-counts.js'
import { activity, directory, finding, format, publication } from './fixture.js'

const total = (counts: Iterable<number>): number => [...counts].reduce((sum, n) => sum + n, 0)

const FILES = ['a.xlsx', 'b.xlsx', 'c.xlsx', 'd.xlsx']
const unit = fc.constantFrom('faro', 'semillas', 'puentes', 'todas', 'Quién sabe', 'Nadie')
const day = fc.constantFrom(
  '2030-12-30',
  '2031-01-01',
  '2031-02-28',
  '2031-04-30',
  '2031-05-01',
  '2031-06-15',
  '2032-01-10',
  '31/04/2031',
  '',
)

const anActivity: fc.Arbitrary<ConsolidatedActivity> = fc
  .record({
    component: fc.integer({ min: 1, max: 7 }),
    number: fc.constantFrom('1.1', '1.2', '1.10', '2'),
    suffix: fc.constantFrom('', '', '~2', '~3'),
    file: fc.constantFrom(...FILES),
    row: fc.integer({ min: 2, max: 30 }),
    responsibles: fc.array(unit, { maxLength: 4 }),
    windows: fc.array(
      fc.tuple(day, day).map(([a, b]) => `${a}>${b}`),
      { maxLength: 3 },
    ),
    findings: fc.subarray(['date-order', 'goal-not-measurable']),
  })
  .map(({ component, number, ...row }) => activity(component, number, row))

const aPublication: fc.Arbitrary<Publication> = fc
  .record({
    activities: fc.array(anActivity, { maxLength: 25 }),
    statuses: fc.tuple(
      ...FILES.map(() =>
        fc.constantFrom('valid' as const, 'warnings' as const, 'errors' as const, 'unreadable' as const),
      ),
    ),
    replaced: fc.subarray(FILES.slice(1)),
    units: fc.tuple(...FILES.map(() => fc.constantFrom('faro', 'semillas', null))),
    findings: fc.array(
      fc.tuple(
        fc.constantFrom('date-order', 'goal-not-measurable', 'text-whitespace'),
        fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
        fc.constantFrom(...FILES, null),
        fc.constantFrom('B4', 'F12', 'A1:C3', 'ninguna', null),
      ),
      { maxLength: 30 },
    ),
    vigencia: fc.constantFrom(2031, null),
  })
  .map(({ activities, statuses, replaced, units, findings, vigencia }) => ({
    directory,
    formats: [format],
    consolidated: {
      ...publication.consolidated,
      vigencia,
      activities,
      findings: findings.map((f) => finding(...f)),
      files: FILES.map((file, i) => ({
        file,
        sha256: '',
        status: statuses[i]!,
        format: format.id,
        dependencia: units[i]!,
        activities: activities.filter((a) => a.source.file === file).length,
        duplicateOf: null,
        supersededBy: replaced.includes(file) ? 'a.xlsx' : null,
        notes: [],
      })),
    },
  }))

test('every total is the sum of its parts', () => {
  fc.assert(
    fc.property(aPublication, (input) => {
      const { files, entries, standings, totals, components, units, months, findings } = figuresOf(input)
      expect(total(Object.values(files.byStatus))).toBe(files.received)
      expect(total(Object.values(files.byFate))).toBe(files.received)
      expect(entries).toHaveLength(input.consolidated.activities.length)
      expect(total(Object.values(standings))).toBe(entries.length)
      expect(totals.activities).toBe(standings.counted)
      expect(totals.started + totals.notStarted + totals.withoutStart + totals.startless).toBe(
        totals.activities,
      )
      expect(total(Object.values(totals.states))).toBe(totals.activities)
      expect(totals.states.due).toBe(totals.fullyDue)
      expect(totals.states.undated).toBe(figuresOf(input).undrawn.withoutWindow)
      for (const key of [
        'activities',
        'started',
        'notStarted',
        'withoutStart',
        'fullyDue',
        'startless',
      ] as const) {
        expect(total(components.map((c) => c[key]))).toBe(totals[key])
      }
      expect(total(components.map((c) => c.conflicting))).toBe(standings.conflicting)
      expect(total(units.map((u) => u.leads))).toBe(totals.activities)
      expect(total(units.map((u) => u.files))).toBe(files.received)
      for (const { month, active } of months) {
        expect(total(components.map((c) => c.months[month - 1]!.active))).toBe(active)
      }
      expect(findings.total + findings.replaced).toBe(input.consolidated.findings.length)
      expect(total(findings.rules.map((r) => r.total))).toBe(findings.total)
      expect(total(units.map((u) => totalOf(u.findings))) + totalOf(findings.whole)).toBe(findings.total)
      expect(totalOf(findings.counts)).toBe(findings.total)
    }),
  )
})

test('what the conflicts list after the first claim is shown and not counted; everything else counts', () => {
  fc.assert(
    fc.property(aPublication, (input) => {
      const { conflicts } = input.consolidated
      const contested = new Set(
        conflicts.flatMap(({ kind, ids }) => (kind === 'superseded' ? [] : ids.slice(1))),
      )
      for (const { activity, standing } of figuresOf(input).entries) {
        if (standing === 'superseded') continue
        expect(standing).toBe(contested.has(activity.id) ? 'conflicting' : 'counted')
      }
    }),
  )
})
