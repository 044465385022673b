import { FOLLOW_ROW } from '../../../support/rows.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { checkDocuments, documentOf, type Row } from '../../../support/table.js'

const follow = (corte: string, file: string, row: Row, dependencia = 'Secretaría General'): Document =>
  documentOf('seguimiento', [{ ...FOLLOW_ROW, ...row }], {
    file,
    heading: [`Dependencia: ${dependencia}`, `Corte: ${corte}`, 'Componente 3: Rendición de cuentas'],
  })
/** A follow-up that says only the percentage. */
const at = (corte: string, progress: string, file: string, dependencia?: string): Document =>
  follow(corte, file, { scheduled: '', executed: '', progress }, dependencia)
/** One that says what was executed of what was scheduled. */
const done = (corte: string, file: string, executed: number, row: Row = {}): Document =>
  follow(corte, file, {
    scheduled: '{number 8}',
    progress: `${String((executed / 8) * 100)}%`,
    executed: `{number ${String(executed)}}`,
    ...row,
  })
const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'progress-decreased')
    .map(({ file, finding }) => [file, finding.severity, finding.place.column, finding.facts])

describe('progress-decreased', () => {
  it('is silent of progress that goes on or stays', () => {
    expect(told(at('30/04/2026', '20%', '1.xlsx'), at('31/08/2026', '60%', '2.xlsx'))).toEqual([])
    expect(told(at('30/04/2026', '20%', '1.xlsx'), at('31/08/2026', '20%', '2.xlsx'))).toEqual([])
  })

  it('speaks of less executed, in the later follow-up, whatever their order', () => {
    expect(told(done('31/08/2026', '2.xlsx', 4), done('30/04/2026', '1.xlsx', 6))).toEqual([
      [
        '2.xlsx',
        'error',
        'Ejecutado al corte',
        { what: 'executed', value: 4, before: 6, cutoff: '2026-04-30', file: '1.xlsx' },
      ],
    ])
  })

  it('asks about a lower percentage where nobody says what was executed', () => {
    expect(told(at('31/08/2026', '40%', '2.xlsx'), at('30/04/2026', '60%', '1.xlsx'))).toEqual([
      [
        '2.xlsx',
        'warning',
        '% de avance',
        { what: 'progress', value: 40, before: 60, cutoff: '2026-04-30', file: '1.xlsx' },
      ],
    ])
  })

  it('is not alarmed by a percentage that falls since more is due: 1 of 1 report, then 1 of 2', () => {
    const goal = '3 informes'
    const april = done('30/04/2026', '1.xlsx', 1, { goal, scheduled: '{number 1}', progress: '100%' })
    const august = done('31/08/2026', '2.xlsx', 1, { goal, scheduled: '{number 2}', progress: '50%' })
    expect(told(april, august)).toEqual([])
  })

  it.each<[string, Row]>([
    ['a percentage', { goal: '90% de las solicitudes atendidas' }],
    ['a limit', { goal: 'Máximo 5 días' }],
    ['a goal that does not say how it is measured', { goal: 'Mejorar el mural' }],
  ])('is not alarmed by %s, which may lawfully fall', (_, row) => {
    expect(told(done('30/04/2026', '1.xlsx', 6, row), done('31/08/2026', '2.xlsx', 4, row))).toEqual([])
  })

  it('compares the goals of an activity each with itself, by their codes, and no measured value', () => {
    const row = (code: string, measured: string): Row => ({ activityId: `paac/2026/3/1.1${code}`, measured })
    const first = row('', 'Se suma desde el 1 de enero')
    const second = row('#2', 'Se suma desde el 1 de enero')
    const value = row('', 'Se mide el valor a la fecha del corte')
    expect(told(done('30/04/2026', '1.xlsx', 6, first), done('31/08/2026', '2.xlsx', 4, first)).length).toBe(
      1,
    )
    expect(told(done('30/04/2026', '1.xlsx', 6, first), done('31/08/2026', '2.xlsx', 4, second))).toEqual([])
    expect(told(done('30/04/2026', '1.xlsx', 6, value), done('31/08/2026', '2.xlsx', 4, value))).toEqual([])
  })

  it('is not alarmed by another dependencia, nor by a row that was not scheduled', () => {
    expect(
      told(at('30/04/2026', '60%', '1.xlsx'), at('31/08/2026', '40%', '2.xlsx', 'Secretaría de Hacienda')),
    ).toEqual([])
    expect(told(at('30/04/2026', '60%', '1.xlsx'), at('31/08/2026', 'N/A', '2.xlsx'))).toEqual([])
  })
})
