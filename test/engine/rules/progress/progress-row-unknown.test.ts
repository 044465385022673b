import { FOLLOW_ROW } from '../../../support/rows.js'
import { anexo, line, read, paac } from '../../../support/sheet.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { cellOf, checkDocuments, checkTable, documentOf, type Row } from '../../../support/table.js'

const BANNER = 'Componente 3: Rendición de cuentas'
const plan = (rows: string): Document => ({
  file: 'PAAC.xlsx',
  format: paac,
  plan: read(anexo(rows, BANNER), { file: 'PAAC.xlsx', vigencia: 2026 }),
})
const PLAN = plan(
  line({ subcomponent: 'Subcomponente 1. Información', activity: '1.1 Pintar el mural de las cuentas' }),
)
const follow = (row: Row): Document =>
  documentOf('seguimiento', [{ ...FOLLOW_ROW, ...row }], { heading: [BANNER] })
const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'progress-row-unknown')
    .map(({ file, finding }) => [file, finding.severity, finding.facts])

describe('progress-row-unknown', () => {
  it('is silent of an activity of the plan', () => {
    expect(told(PLAN, follow({}))).toEqual([])
  })

  it('speaks of one that the plan has not', () => {
    expect(told(PLAN, follow({ activity: '1.9 Cantar las cuentas' }))).toEqual([
      ['seguimiento.xlsx', 'error', { files: ['PAAC.xlsx'] }],
    ])
  })

  it('is not alarmed by other words for the same number, nor by a text without its number', () => {
    expect(told(PLAN, follow({ activity: '1.1 PINTAR EL MURAL.' }))).toEqual([])
    expect(told(PLAN, follow({ activity: 'Pintar el mural de las cuentas' }))).toEqual([])
  })

  it('looks for what Cotejo copied in the plans of the format that its code names, whosever they are', () => {
    const heading = ['Dependencia: Secretaría de Hacienda', BANNER]
    const copied = (code: string, activity: string): Document =>
      documentOf('seguimiento', [{ ...FOLLOW_ROW, activityId: code, activity }], { heading })
    const others: Document = { ...PLAN, plan: { ...PLAN.plan, dependencia: 'general' } }
    expect(told(others, copied('paac-anexo-1/2026/3/1.1', '1.1 Pintar el mural de las cuentas'))).toEqual([])
    expect(told(others, copied('plan-accion/2026/x', 'Podar los árboles'))).toEqual([])
    expect(told(others, copied('paac-anexo-1/2026/3/1.9', '1.9 Cantar las cuentas'))).toEqual([
      ['seguimiento.xlsx', 'error', { files: ['PAAC.xlsx'] }],
    ])
  })

  it('is silent of an activity of the plan of another, for which the unit answers too', () => {
    const heading = ['Dependencia: Secretaría de Hacienda', BANNER]
    const rows = line({
      subcomponent: 'Subcomponente 1. Información',
      activity: '1.1 Pintar el mural de las cuentas',
      responsible: 'Secretaría de Hacienda Municipal',
    })
    const ofAnother: Document = {
      ...plan(rows),
      plan: { ...plan(rows).plan, dependencia: 'general' },
    }
    const own: Document = {
      ...ofAnother,
      file: 'Hacienda.xlsx',
      plan: { ...plan('').plan, dependencia: 'hacienda' },
    }
    const by = (unit: string, activity: string): Document =>
      documentOf('seguimiento', [{ ...FOLLOW_ROW, activity }], {
        heading: [`Dependencia: ${unit}`, heading[1]!],
      })
    expect(told(own, ofAnother, by('Secretaría de Hacienda', '1.1 Pintar el mural de las cuentas'))).toEqual(
      [],
    )
    const saludOwn: Document = { ...own, plan: { ...own.plan, dependencia: 'salud' } }
    expect(
      told(saludOwn, ofAnother, by('Secretaría de Salud', '1.1 Pintar el mural de las cuentas')),
    ).toHaveLength(1)
  })

  it('is not asked without the plan, and says so', () => {
    expect(told(follow({ activity: '1.9 Cantar las cuentas' }))).toEqual([])
    expect(checkTable('seguimiento', [FOLLOW_ROW]).notEvaluated.map(({ rule }) => rule)).toContain(
      'progress-row-unknown',
    )
    expect(cellOf('seguimiento', 'activity')).toBe('B2')
  })
})
