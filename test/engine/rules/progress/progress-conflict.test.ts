import { FOLLOW_ROW } from '../../../support/rows.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { checkDocuments, documentOf, type Row } from '../../../support/table.js'

const by = (file: string, dependencia: string, row: Row, corte = '30/04/2026'): Document =>
  documentOf('seguimiento', [{ ...FOLLOW_ROW, scheduled: '', executed: '', ...row }], {
    file,
    heading: [`Dependencia: ${dependencia}`, `Corte: ${corte}`, 'Componente 3: Rendición de cuentas'],
  })
const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'progress-conflict')
    .map(({ file, finding }) => [file, finding.severity, finding.facts])

describe('progress-conflict', () => {
  it('is silent where two dependencias report the same', () => {
    expect(told(by('a.xlsx', 'Secretaría General', {}), by('b.xlsx', 'Secretaría de Hacienda', {}))).toEqual(
      [],
    )
  })

  it('speaks in both where they do not', () => {
    expect(
      told(
        by('a.xlsx', 'Secretaría General', {}),
        by('b.xlsx', 'Secretaría de Hacienda', { progress: '80%' }),
      ),
    ).toEqual([
      ['a.xlsx', 'warning', { progress: 50, other: 80, file: 'b.xlsx' }],
      ['b.xlsx', 'warning', { progress: 80, other: 50, file: 'a.xlsx' }],
    ])
  })

  it('is not alarmed by another cut-off, nor by another activity', () => {
    const other = { progress: '80%', activity: '1.2 Cantar las cuentas' }
    expect(
      told(
        by('a.xlsx', 'Secretaría General', {}),
        by('b.xlsx', 'Secretaría de Hacienda', { progress: '80%' }, '31/08/2026'),
      ),
    ).toEqual([])
    expect(
      told(by('a.xlsx', 'Secretaría General', {}), by('b.xlsx', 'Secretaría de Hacienda', other)),
    ).toEqual([])
  })
})
