import { PLAN_ROW, POAI_ROW } from '../../../support/rows.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { cellOf, checkDocuments, checkTable, documentOf, type Row } from '../../../support/table.js'

const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'poai-unmatched')
    .map(({ file, finding }) => [file, finding.severity, finding.place.cell, finding.facts])
const poai = (...rows: readonly Row[]) =>
  documentOf(
    'poai',
    rows.map((row) => ({ ...POAI_ROW, ...row })),
  )
const plan = (...rows: readonly Row[]) =>
  documentOf(
    'plan-accion',
    rows.map((row) => ({ ...PLAN_ROW, ...row })),
  )

describe('poai-unmatched', () => {
  it('is silent where both have the project', () => {
    expect(told(poai({}), plan({}))).toEqual([])
  })

  it('speaks of a project of the POAI that no plan has, and of one of a plan that the POAI has not', () => {
    const found = told(
      poai({ bpin: '2024520010099', project: 'Senderos de la ladera' }),
      plan({}, { activity: 'Regar las flores' }),
    )
    expect(found).toEqual([
      [
        'poai.xlsx',
        'error',
        cellOf('poai', 'bpin'),
        { project: '2024520010099', missingIn: 'plans', files: ['plan-accion.xlsx'] },
      ],
      [
        'plan-accion.xlsx',
        'error',
        cellOf('plan-accion', 'bpin'),
        { project: '2024520010012', missingIn: 'poai', files: ['poai.xlsx'] },
      ],
    ])
  })

  it('goes by the name where one of them has no BPIN', () => {
    expect(told(poai({ bpin: '' }), plan({ project: 'CUIDADO DE LOS PARQUES DE LA CIUDAD.' }))).toEqual([])
  })

  it('is not alarmed by a project of a dependencia whose plan is awaited', () => {
    const other = {
      bpin: '2024520010099',
      project: 'Senderos de la ladera',
      responsible: 'Secretaría de Hacienda',
    }
    const mine = documentOf('plan-accion', [PLAN_ROW], { heading: ['Dependencia: Secretaría General'] })
    expect(told(poai({}, other), mine)).toEqual([])
  })

  it('is not alarmed by an activity without money, nor by plans of another vigencia', () => {
    const free = { bpin: '', project: 'Gestión de la ladera', ownFunds: '', sgp: '', total: 'Gestión' }
    expect(told(poai({}), plan({}, free))).toEqual([])
    expect(
      told(poai({}), documentOf('plan-accion', [{ ...PLAN_ROW, bpin: '2024520010099' }], { vigencia: 2025 })),
    ).toEqual([])
  })

  it('is not asked without the other document, and says so', () => {
    expect(told(poai({}))).toEqual([])
    expect(checkTable('poai', [POAI_ROW]).notEvaluated.map(({ rule }) => rule)).toContain('poai-unmatched')
  })
})
