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
      ['a.xlsx', 'warning', { what: 'progress', value: 50, other: 80, file: 'b.xlsx' }],
      ['b.xlsx', 'warning', { what: 'progress', value: 80, other: 50, file: 'a.xlsx' }],
    ])
  })

  it('compares what was executed where both say it, a percentage to within a point', () => {
    const executed = (figure: number, goal = '2 murales'): Row => ({
      goal,
      scheduled: '{number 2}',
      executed: `{number ${String(figure)}}`,
    })
    expect(
      told(
        by('a.xlsx', 'Secretaría General', executed(1)),
        by('b.xlsx', 'Secretaría de Hacienda', executed(2)),
      ),
    ).toEqual([
      ['a.xlsx', 'warning', { what: 'executed', value: 1, other: 2, file: 'b.xlsx' }],
      ['b.xlsx', 'warning', { what: 'executed', value: 2, other: 1, file: 'a.xlsx' }],
    ])
    const rate = '90% de las cuentas pintadas'
    expect(
      told(
        by('a.xlsx', 'Secretaría General', executed(89.4, rate)),
        by('b.xlsx', 'Secretaría de Hacienda', executed(90, rate)),
      ),
    ).toEqual([])
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
