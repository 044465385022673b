import { FOLLOW_ROW } from '../../../support/rows.js'
import { anexo, line, paac, read } from '../../../support/sheet.js'
import {
  cellOf,
  checkDocuments,
  checkTable,
  documentOf,
  formatNamed,
  type Row,
} from '../../../support/table.js'

const CODE = 'paac-anexo-1/2026/3/1.1'
const told = (row: Row, heading: readonly string[] = []) =>
  checkTable('seguimiento', [{ ...FOLLOW_ROW, activityId: CODE, ...row }], { heading }).findings.map(
    ({ rule, place, facts }) => [rule, place.cell, facts],
  )
const SUM = 'Se suma: todo lo hecho desde el 1 de enero'
const VALUE = 'Se mide: el valor a la fecha del corte; se partió de 40'

describe('a follow-up that Cotejo prepared', () => {
  it('is not told what is wrong in the plan that it copies', () => {
    const copied: Row = {
      responsible: 'Junta de los barrios',
      goal: 'dos (2) murales',
      subcomponent: 'Fiestas ',
    }
    expect(told(copied)).toEqual([])
    const own = checkTable('seguimiento', [{ ...FOLLOW_ROW, ...copied }]).findings
    expect(own.map(({ rule }) => rule)).toContain('responsible-unknown')
  })

  it('is not compared with another plan in which the same number is another activity', () => {
    const banner = 'Componente 3: Rendición de cuentas'
    const own = read(anexo(line({ activity: '1.1 Cantar las cuentas en la plaza' }), banner), {
      vigencia: 2026,
    })
    const plan = { file: 'PAAC.xlsx', format: paac, plan: own }
    const differing = (row: Row) =>
      checkDocuments(plan, documentOf('seguimiento', [{ ...FOLLOW_ROW, ...row }], { heading: [banner] })).map(
        ({ finding }) => finding.rule,
      )
    expect(differing({})).toContain('documents-differ')
    expect(differing({ activityId: CODE })).not.toContain('documents-differ')
  })

  it('is told what is wrong in what it fills in', () => {
    expect(told({ evidence: 'Pendiente' })).toEqual([
      ['progress-evidence', cellOf('seguimiento', 'evidence'), { missing: ['evidence'] }],
    ])
  })

  it('is asked what was executed of what is scheduled, where the percentage waits for it', () => {
    const { header } = formatNamed('seguimiento').columns.find(({ key }) => key === 'executed')!
    const unsaid: Row = { measured: SUM, executed: '', done: '', evidence: '' }
    for (const progress of ['{formula ""}', '{formula}'])
      expect(told({ ...unsaid, progress })).toEqual([
        ['required-empty', cellOf('seguimiento', 'executed'), { header, isReport: true }],
      ])
  })

  it('may leave empty what is not scheduled, or tell what was done early', () => {
    const early: Row = { scheduled: 'No programada a este corte', progress: 'N/A' }
    expect(told({ ...early, executed: '', done: '', evidence: '' })).toEqual([])
    expect(told({ ...early, executed: '{number 2}' })).toEqual([])
  })

  it('may lack the result of the percentage that it works out', () => {
    expect(told({ measured: SUM, progress: '{formula}' })).toEqual([])
  })

  it.each<[string, Row]>([
    // a reduction from 40: 36 of the 35 that were due is (40 − 36) / (40 − 35)
    [
      'a reduction',
      { measured: VALUE, scheduled: '{number 35}', executed: '{number 36}', progress: '{number 80}' },
    ],
    [
      'a limit that was passed',
      { measured: VALUE, scheduled: '{number 5}', executed: '{number 7}', progress: 'N/A' },
    ],
  ])('is not alarmed by %s, which is no share of what is scheduled', (_, row) => {
    expect(told(row)).toEqual([])
  })

  it('is told of more than was scheduled, and of a share that its figures do not give, where it adds up', () => {
    const more: Row = { measured: SUM, executed: '{number 3}', progress: '{number 100}' }
    expect(told(more)).toEqual([
      ['progress-over-execution', cellOf('seguimiento', 'executed'), { executed: 3, scheduled: 2 }],
    ])
    expect(told({ measured: SUM, progress: '{number 90}' }).map(([rule]) => rule)).toEqual(['progress-range'])
  })

  it('takes 1 as one percent, since its formula gives points', () => {
    const one: Row = {
      measured: SUM,
      scheduled: '{number 100}',
      executed: '{number 1}',
      progress: '{number 1}',
      scheduledDate: '31/03/2026',
    }
    expect(told(one, ['Corte: 30/04/2026']).map(([rule, , facts]) => [rule, facts])).toEqual([
      ['progress-overdue', { due: '2026-03-31', cutoff: '2026-04-30', progress: 1 }],
    ])
  })
})
