import { monitoringOf, type Monitoring, type SettledProgress } from '../../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../../pipeline/monitor/monitoring-rules.js'
import type { ConsolidatedFile } from '../../../pipeline/consolidate/consolidated.js'
import { CATALOGUE, consolidated, file, followUp, FORMATS, planned, told, type RowSaid } from './build.js'

const YEAR = ['2031-02-01>2031-04-30', '2031-05-01>2031-08-31', '2031-09-01>2031-12-31']
const reports = planned(1, '1.1 Contar los barcos', '3 informes', ['faro', 'agua'], YEAR)
const mural = planned(1, '1.2 Pintar el mural', '1 mural y 4 talleres', ['agua'], ['2031-02-01>2031-04-30'])
const late = planned(3, '2.1 Afinar las campanas', '2 campanas', ['musica'], ['2031-06-01>2031-11-30'])
const plan = [reports, mural, late]
const RULES = monitoringRules(null, FORMATS)

interface Told {
  readonly by: ConsolidatedFile
  readonly rows: readonly RowSaid[]
}

function at(cutoff: string, said: readonly Told[], settlements: readonly SettledProgress[] = []): Monitoring {
  const files = [file('plan.xlsx'), ...said.map(({ by }) => by)]
  const rows = said.flatMap(({ by, rows }) => rows.map((row, i) => told(by, { row: 10 + i, ...row })))
  return monitoringOf(consolidated(files, [...plan, ...rows]), CATALOGUE, cutoff, RULES, settlements)
}

const code = (id: string): { readonly fields: Record<string, string> } => ({ fields: { activityId: id } })
const percents = ({ entries }: Monitoring): (number | string)[] =>
  entries.map(({ progress: { standing } }) =>
    standing.state === 'measured' ? standing.progress.shown : standing.state,
  )

describe('monitoring what was consolidated', () => {
  it('works out each activity from what its leader reported at the cut-off', () => {
    const april = at('2031-04-30', [
      { by: followUp('faro', '2031-04-30'), rows: [{ ...code(reports.id), executed: 1 }] },
      {
        by: followUp('agua', '2031-04-30'),
        rows: [
          { ...code(`${mural.id}#1`), executed: 1 },
          { ...code(`${mural.id}#2`), executed: 1 },
        ],
      },
    ])
    // 1 of the 1 due; 1 of 1 mural and 1 of 4 talleres: (100 + 25) / 2; the bells are not due
    expect(percents(april)).toEqual([100, 62.5, 'not-scheduled'])
    // (100 + 62.5) / 2 = 81.25
    expect(april.whole.simple?.percent.shown).toBe(81.3)
    expect(april.entries[1]!.counted).toMatchObject({
      unit: 'agua',
      executed: [1, 1],
      source: { rows: [10, 11] },
    })
  })

  it('puts what a co-responsible reports beside the leader, whose figure counts until somebody settles it', () => {
    const said = [
      { by: followUp('faro', '2031-04-30'), rows: [{ ...code(reports.id), executed: 1 }] },
      { by: followUp('agua', '2031-04-30'), rows: [{ ...code(reports.id), executed: 0 }] },
    ]
    const before = at('2031-04-30', said)
    expect(before.entries[0]!.reports.map(({ unit }) => unit)).toEqual(['faro', 'agua'])
    expect(before.whole.tally.conflicting).toEqual([reports.id])
    expect(percents(before)[0]).toBe(100)
    const settlement: SettledProgress = {
      activity: reports.id,
      executed: [0],
      evidence: true,
      by: 'Consejo de Gobierno',
      cutoff: '2031-04-30',
      date: '2031-05-20',
      motive: 'no se publicó',
    }
    const after = at('2031-04-30', said, [settlement])
    expect(percents(after)[0]).toBe(0)
    expect(after.entries[0]).toMatchObject({ counted: null, settlement: { by: 'Consejo de Gobierno' } })
    expect(percents(at('2031-04-30', said, [{ ...settlement, cutoff: '2031-08-31' }]))[0]).toBe(100)
  })

  it('keeps each cut-off apart, and tells what moved between them', () => {
    const said = [
      { by: followUp('faro', '2031-04-30'), rows: [{ ...code(reports.id), executed: 1 }] },
      { by: followUp('faro', '2031-08-31'), rows: [{ ...code(reports.id), executed: 1 }] },
      { by: followUp('faro', '2031-12-31'), rows: [{ ...code(reports.id), executed: 3 }] },
    ]
    const august = at('2031-08-31', said)
    expect(percents(august)[0]).toBe(50)
    expect(august.earlier.map(({ cutoff }) => cutoff)).toEqual(['2031-04-30'])
    expect(august.entries[0]!.movement).toMatchObject({ kind: 'still', points: -50 })
    expect(at('2031-12-31', said).entries[0]!.movement).toMatchObject({ kind: 'moved', points: 50 })
  })

  it('takes the percentage for the progress where nobody wrote a quantity, and says so', () => {
    const said = { by: followUp('faro', '2031-08-31'), rows: [{ ...code(reports.id), progress: 50 }] }
    const august = at('2031-08-31', [said])
    // 50 % of the 2 that are due: no quantity is invented
    expect(august.entries[0]!.counted).toMatchObject({ executed: [null], percents: [50], fromPercent: true })
    expect(percents(august)[0]).toBe(50)
  })

  it('takes a row that says nothing as no report', () => {
    const april = at('2031-04-30', [{ by: followUp('faro', '2031-04-30'), rows: [code(reports.id)] }])
    expect(april.entries[0]!.reports).toEqual([])
    expect(april.anyReport).toBe(false)
    expect(april.units.find(({ unit }) => unit === 'faro')).toMatchObject({
      missing: [reports.id],
      reported: [],
    })
  })

  it('counts no report of a file that another replaces, or that does not say whose or up to when', () => {
    const april = at('2031-04-30', [
      {
        by: followUp('faro', '2031-04-30', { supersededBy: 'otro' }),
        rows: [{ ...code(reports.id), executed: 1 }],
      },
      { by: followUp(null, '2031-04-30'), rows: [{ ...code(reports.id), executed: 1 }] },
      { by: followUp('agua', null), rows: [{ ...code(mural.id), executed: 1 }] },
    ])
    expect(april.anyReport).toBe(false)
    expect(april.unattributed).toEqual([
      { file: 'null 2031-04-30.xlsx', why: 'no-owner' },
      { file: 'agua null.xlsx', why: 'no-owner' },
    ])
  })

  it('takes a collective that stands first for nobody: what all who report say alike counts', () => {
    const shared = planned(5, '5.1 Ordenar los armarios', '1 inventario', ['todas', 'agua'], YEAR.slice(0, 1))
    const monitoredWith = (executed: number): Monitoring => {
      const by = [followUp('faro', '2031-04-30'), followUp('agua', '2031-04-30')]
      const rows = by.map((one, i) => told(one, { ...code(shared.id), executed: i === 0 ? 1 : executed }))
      const all = consolidated([file('plan.xlsx'), ...by], [shared, ...rows])
      return monitoringOf(all, CATALOGUE, '2031-04-30', RULES)
    }
    expect(percents(monitoredWith(1))).toEqual([100])
    expect(monitoredWith(1).units[0]).toMatchObject({ unit: null, reported: [shared.id] })
    expect(percents(monitoredWith(0))).toEqual([0])
    expect(monitoredWith(0).whole.tally.conflicting).toEqual([shared.id])
  })

  it('keeps apart the rows that the plan does not have', () => {
    const rows = [{ text: '7.7 Barrer el muelle', component: 1, executed: 4 }]
    const april = at('2031-04-30', [{ by: followUp('faro', '2031-04-30'), rows }])
    expect(april.strange.map(({ unit, activity }) => [unit, activity.activity])).toEqual([
      ['faro', '7.7 Barrer el muelle'],
    ])
  })

  it('says of each unit what it leads, shares, reported and owes', () => {
    const april = at('2031-04-30', [
      { by: followUp('agua', '2031-04-30'), rows: [{ ...code(mural.id), executed: 1 }] },
    ])
    expect(april.units).toEqual([
      {
        unit: 'faro',
        leads: [reports.id],
        scheduled: [reports.id],
        reported: [],
        missing: [reports.id],
        shares: [],
        files: [],
      },
      {
        unit: 'agua',
        leads: [mural.id],
        scheduled: [mural.id],
        reported: [mural.id],
        missing: [],
        shares: [reports.id],
        files: ['agua 2031-04-30.xlsx'],
      },
      { unit: 'musica', leads: [late.id], scheduled: [], reported: [], missing: [], shares: [], files: [] },
    ])
  })
})
