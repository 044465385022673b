import { disputesAt } from '../../../../pipeline/lifecycle/follow-ups/disputes.js'
import {
  settleProgress,
  type SettlementRequest,
} from '../../../../pipeline/lifecycle/follow-ups/settle-progress.js'
import { monitoringOf, type Monitoring } from '../../../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../../../pipeline/monitor/monitoring-rules.js'
import { Register } from '../../../../pipeline/register/register.js'
import { temporaryFolder } from '../../../support/commands.js'
import { workedConsolidated, workedFormats, workedId, workedYear } from '../../../support/worked-year.js'

/** In August, of A3, Salud, who leads, reports 24 visits and Educación 20; nobody else answers with another. */
const AUGUST = '2027-08-31'
const SAID = { by: 'Jefe de la OPGI', motive: 'Se revisaron las actas', date: '2027-09-10' }
const LEADER: SettlementRequest['figures'] = { kind: 'unit', unit: 'salud' }
const OTHER: SettlementRequest['figures'] = { kind: 'unit', unit: 'educacion' }
const given = (...executed: number[]): SettlementRequest['figures'] => ({ kind: 'given', executed })

let folder: ReturnType<typeof temporaryFolder>
let register: Register
beforeEach(async () => {
  folder = temporaryFolder()
  register = await Register.open(folder.path, { actor: 'opgi', now: () => '2027-09-10T15:00:00Z' })
})
afterEach(async () => {
  await register.close()
  folder.remove()
})

async function august(): Promise<Monitoring> {
  const rules = monitoringRules(null, workedFormats)
  return monitoringOf(
    workedConsolidated(AUGUST),
    workedYear(AUGUST),
    AUGUST,
    rules,
    await register.settlements(),
  )
}

async function settle(asked: string, figures: SettlementRequest['figures'], more = {}) {
  return settleProgress(register, await august(), { asked, figures, ...SAID, ...more })
}

/** What A3 comes to: whose figure counts, what it is, and the progress that people see. */
async function worked() {
  const { progress } = (await august()).entries.find(({ activity }) => activity.id === workedId('A3'))!
  const { standing, report } = progress
  return [report.basis, report.executed, standing.state === 'measured' && standing.progress.shown]
}

test('until somebody settles it the leader’s figure counts, and then what was settled', async () => {
  // 24 of the 30 that are due by then; 20 of 30; 27 of 30
  expect(await worked()).toEqual(['leader', [24], 80])
  expect(await settle(workedId('A3'), OTHER)).toMatchObject({
    kind: 'settled',
    record: { activity: workedId('A3'), cutoff: AUGUST, executed: [20], evidence: true, unit: 'educacion' },
    before: null,
  })
  expect(await worked()).toEqual(['settled', [20], 66.7])
  expect(await settle(workedId('A3'), given(27))).toMatchObject({
    kind: 'settled',
    record: { executed: [27], evidence: true, unit: null },
    before: { unit: 'educacion' },
  })
  expect(await worked()).toEqual(['settled', [27], 90])
  expect(await register.settlements()).toHaveLength(2)
})

test('settled the same way again nothing changes, and another motive is another line', async () => {
  await settle(workedId('A3'), LEADER)
  expect((await settle(workedId('A3'), LEADER)).kind).toBe('already')
  expect(await register.settlements()).toHaveLength(1)
  expect((await settle(workedId('A3'), LEADER, { motive: 'Otro' })).kind).toBe('settled')
})

test('an activity is named by its id, by the code of a goal, or by its number', async () => {
  for (const asked of [workedId('A3'), `${workedId('A3')}#1`, workedId('A3').split('/').at(-1)!])
    expect(await settle(asked, LEADER)).toMatchObject({ entry: { activity: { id: workedId('A3') } } })
})

test('what nobody disputes, does not exist or is no figure of the goal is not settled', async () => {
  expect((await settle(workedId('A1'), given(1))).kind).toBe('undisputed')
  expect((await settle(workedId('A6'), given(1))).kind).toBe('undisputed')
  expect(await settle('paac-anexo-1/2027/1/9.9', LEADER)).toEqual({
    kind: 'unknown',
    known: [workedId('A3')],
  })
  expect(await settle(workedId('A3'), { kind: 'unit', unit: 'hacienda' })).toMatchObject({
    kind: 'no-report',
    unit: 'hacienda',
  })
  expect(await settle(workedId('A3'), given(1, 2))).toMatchObject({ kind: 'wrong-count', given: 2 })
  expect(await register.settlements()).toEqual([])
})

test('what one unit reports and the other does not say of a goal stays open in that goal', async () => {
  const monitoring = await august()
  const entries = monitoring.entries.map((entry) => {
    if (entry.activity.id !== workedId('A5')) return entry
    const [own] = entry.reports
    const reports = [own!, { ...own!, unit: 'educacion', executed: [8, null] }]
    const report = { ...entry.progress.report, reports, conflict: true }
    return { ...entry, reports, progress: { ...entry.progress, report } }
  })
  const request = { asked: workedId('A5'), figures: OTHER, ...SAID }
  expect(await settleProgress(register, { ...monitoring, entries }, request)).toMatchObject({
    record: { executed: [8, null], unit: 'educacion' },
  })
  const both = { ...request, figures: given(9, 1) }
  expect(await settleProgress(register, { ...monitoring, entries }, both)).toMatchObject({
    record: { executed: [9, 1], unit: null },
  })
})

test('what was settled and is no longer what that dependencia reports is told', async () => {
  await settle(workedId('A3'), OTHER)
  const [stands] = disputesAt(await august(), await register.settlements())
  expect([stands!.kind, stands!.outdated]).toEqual(['differ', false])
  const changed = (await register.settlements()).map((one) => ({ ...one, executed: [19] }))
  expect(disputesAt(await august(), changed)[0]!.outdated).toBe(true)
})
