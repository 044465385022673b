import { monitoringOf, type Monitoring } from '../../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../../pipeline/monitor/monitoring-rules.js'
import type { ConsolidatedActivity } from '../../../pipeline/consolidate/consolidated.js'
import { verificationOf } from '../../../pipeline/monitor/verification.js'
import { CATALOGUE, consolidated, file, followUp, FORMATS, planned, told, type RowSaid } from './build.js'

const THIRDS = ['2031-01-15>2031-04-30', '2031-05-01>2031-08-31', '2031-09-01>2031-12-31']
const one = planned(1, '1.1 Escribir la bitácora', '1 informe', ['faro'], THIRDS)
const two = planned(
  1,
  '1.2 Cuidar los jardines',
  '10 jornadas y 2 informes',
  ['faro'],
  ['2031-02-01>2031-04-30'],
)
const late = planned(3, '3.1 Afinar las campanas', '2 campanas', ['faro'], ['2031-06-01>2031-11-30'])
const answer = planned(3, '3.2 Publicar la carta', 'Sí', ['faro'], THIRDS)
const plan = [one, two, late, answer]
const APRIL = '2031-04-30'

function monitored(rows: readonly RowSaid[], cutoff = APRIL, of: readonly ConsolidatedActivity[] = plan) {
  const by = followUp('faro', cutoff)
  const said = rows.map((row, i) => told(by, { row: 10 + i, ...row }))
  return monitoringOf(
    consolidated([file('plan.xlsx'), by], [...of, ...said]),
    CATALOGUE,
    cutoff,
    monitoringRules(null, FORMATS),
  )
}

const code = (id: string, fields: Record<string, string> = {}): RowSaid => ({
  fields: { activityId: id, ...fields },
})
/** A row that somebody made by hand, found by its number. */
const hand = (text: string, component: number, more: RowSaid = {}): RowSaid => ({ text, component, ...more })
const progress = ({ entries }: Monitoring, at: number): number | string => {
  const { standing } = entries[at]!.progress
  return standing.state === 'measured' ? standing.progress.shown : standing.state
}

describe('a report of percentages alone', () => {
  it('is the progress of the goal, in thirds too', () => {
    // a third of 1 informe is due in April: all of it is 100 %, whatever a third is rounded to
    expect(progress(monitored([{ ...code(one.id), progress: 100 }]), 0)).toBe(100)
    // two thirds are due in August; 2/3 of 66.6 % is nothing that anybody reported
    expect(progress(monitored([{ ...code(one.id), progress: 66.6 }], '2031-08-31'), 0)).toBe(66.6)
  })

  it('keeps what goes beyond what was due', () => {
    const { entries, whole } = monitored([{ ...code(one.id), progress: 120 }])
    expect(entries[0]!.progress.standing).toMatchObject({
      progress: { shown: 100 },
      goals: [{ execution: { shown: 120 }, executed: null }],
    })
    expect(whole.tally.overExecuted).toEqual([one.id])
    expect(whole.tally.reported).toEqual([one.id])
    expect(whole.tally.withoutEvidence).toEqual([one.id])
  })

  it('holds for every goal where the row is of the whole activity', () => {
    const april = monitored([hand('1.2 Cuidar los jardines', 1, { progress: 80 })])
    expect(progress(april, 1)).toBe(80)
    expect(april.whole.tally.partlyReported).toEqual([])
  })

  it('is half of a yes, where the answer is half done', () => {
    expect(progress(monitored([{ ...code(answer.id), progress: 50 }]), 3)).toBe(50)
  })

  it('is kept where nothing was due yet', () => {
    const april = monitored([{ ...code(late.id), progress: 30 }])
    expect(progress(april, 2)).toBe('not-scheduled')
    expect(april.whole.tally.early).toEqual([late.id])
    expect(april.entries[2]!.counted).toMatchObject({ percents: [30], fromPercent: true })
  })

  it('is not understood where a share of 1 has no sign', () => {
    const april = monitored([hand('1.1 Escribir la bitácora', 1, { progress: 0.8 })])
    expect(progress(april, 0)).toBe('not-calculable')
    const sure = hand('1.1 Escribir la bitácora', 1, { progress: 0.8, fields: { progress: '0,8 %' } })
    expect(progress(monitored([sure]), 0)).toBe(0.8)
  })

  it('holds beside a cell that is only filled up, and not beside a quantity', () => {
    expect(progress(monitored([{ ...code(one.id, { executed: 'N/A' }), progress: 40 }]), 0)).toBe(40)
    expect(progress(monitored([{ ...code(one.id), executed: 0, progress: 40 }]), 0)).toBe(0)
  })
})

describe('a report that is not understood', () => {
  const april = monitored([code(one.id, { executed: 'casi todo' }), { ...code(`${two.id}#1`), executed: 10 }])

  it('is out of the averages, and is no silence', () => {
    expect(progress(april, 0)).toBe('not-calculable')
    expect(april.entries[0]!.progress.standing).toMatchObject({ goals: [{ reason: 'figure-unreadable' }] })
    expect(april.whole.tally.notCalculable).toEqual([one.id])
    expect(april.whole.tally.unreported).toEqual([answer.id])
    // (10/10 and nothing of the informes) / 2 = 50, and 0 of the answer: (50 + 0) / 2; the first is not in it
    expect(april.whole.simple!.percent.shown).toBe(25)
  })

  it('is one that tells two figures of a goal', () => {
    const twice = monitored([
      { ...code(one.id), executed: 1 },
      { ...code(one.id), executed: 0 },
    ])
    expect(twice.entries[0]!.progress.standing).toMatchObject({ goals: [{ reason: 'told-twice' }] })
    const same = monitored([
      { ...code(one.id), executed: 1 },
      { ...code(one.id), executed: 1 },
    ])
    expect(progress(same, 0)).toBe(100)
  })

  it('says nothing with a filler where nothing was due', () => {
    const early = monitored([code(late.id, { executed: 'No programada' })])
    expect(early.entries[2]!.reports).toEqual([])
    expect(progress(monitored([code(one.id, { executed: '-' })]), 0)).toBe('not-calculable')
  })

  it('counts no evidence that says there is none', () => {
    const said = (evidence: string): boolean =>
      monitored([{ ...code(one.id, { evidence }), executed: 1 }]).entries[0]!.progress.report.evidence
    for (const none of ['N/A', 'ninguna', '-', 'pendiente', 'Sin evidencia', 'No aplica', 'No', ''])
      expect(said(none)).toBe(false)
    expect(said('Sí, en el archivo de gestión')).toBe(true)
  })
})

it('keeps follow-ups of another vigencia out, and says why', () => {
  const old = followUp('faro', '2030-12-31')
  const astray = followUp('agua', APRIL)
  const rows = [
    told(old, { ...hand('1.1 Escribir la bitácora', 1), executed: 1 }),
    {
      ...told(astray, { ...hand('1.1 Escribir la bitácora', 1), executed: 1 }),
      id: 'seguimiento/2030/2031-04-30/1',
    },
  ]
  const april = monitoringOf(
    consolidated([file('plan.xlsx'), old, astray], [...plan, ...rows]),
    CATALOGUE,
    APRIL,
    monitoringRules(null, FORMATS),
  )
  expect(april.earlier).toEqual([])
  expect(april.anyReport).toBe(false)
  expect(april.unattributed).toEqual([
    { file: old.file, why: 'other-vigencia' },
    { file: astray.file, why: 'other-vigencia' },
  ])
})

it('is verified as it was reported where Control Interno finds a percentage to conform', () => {
  const by = followUp('faro', APRIL)
  const control = file('Verificación.xlsx', { format: 'verificacion', dependencia: 'agua', cutoff: APRIL })
  const verified = (id: string, concept: string): ConsolidatedActivity => ({
    ...told(control, code(id, { concept })),
    format: 'verificacion',
  })
  const all = consolidated(
    [file('plan.xlsx'), by, control],
    [
      ...plan,
      told(by, { ...code(one.id), progress: 60, row: 10 }),
      told(by, { ...code(answer.id, { executed: 'casi' }), row: 11 }),
      verified(one.id, 'Conforme'),
      verified(answer.id, 'Conforme'),
    ],
  )
  const april = monitoringOf(all, CATALOGUE, APRIL, monitoringRules(null, FORMATS))
  const { activities } = verificationOf(all, FORMATS, april, { unit: 'agua', sample: null })
  expect(activities[0]).toMatchObject({
    outcome: 'same',
    points: 0,
    contradicts: false,
    verified: { standing: { progress: { shown: 60 } } },
  })
  // what nobody understands cannot conform
  expect(activities[1]).toMatchObject({ outcome: 'pending', verified: null, goals: [{ reported: null }] })
})
