import { FOLLOW_ROW } from '../../../support/rows.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { checkDocuments, documentOf } from '../../../support/table.js'

const at = (corte: string, progress: string, file: string, dependencia = 'Secretaría General'): Document =>
  documentOf('seguimiento', [{ ...FOLLOW_ROW, scheduled: '', executed: '', progress }], {
    file,
    heading: [`Dependencia: ${dependencia}`, `Corte: ${corte}`, 'Componente 3: Rendición de cuentas'],
  })
const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'progress-decreased')
    .map(({ file, finding }) => [file, finding.severity, finding.facts])

describe('progress-decreased', () => {
  it('is silent of progress that goes on or stays', () => {
    expect(told(at('30/04/2026', '20%', '1.xlsx'), at('31/08/2026', '60%', '2.xlsx'))).toEqual([])
    expect(told(at('30/04/2026', '20%', '1.xlsx'), at('31/08/2026', '20%', '2.xlsx'))).toEqual([])
  })

  it('speaks of progress that went back, in the later follow-up, whatever their order', () => {
    expect(told(at('31/08/2026', '40%', '2.xlsx'), at('30/04/2026', '60%', '1.xlsx'))).toEqual([
      ['2.xlsx', 'error', { progress: 40, before: 60, cutoff: '2026-04-30', file: '1.xlsx' }],
    ])
  })

  it('is not alarmed by another dependencia, nor by a row that was not scheduled', () => {
    expect(
      told(at('30/04/2026', '60%', '1.xlsx'), at('31/08/2026', '40%', '2.xlsx', 'Secretaría de Hacienda')),
    ).toEqual([])
    expect(told(at('30/04/2026', '60%', '1.xlsx'), at('31/08/2026', 'N/A', '2.xlsx'))).toEqual([])
  })
})
