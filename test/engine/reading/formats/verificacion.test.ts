import { cutoffOf } from '../../../../engine/plan/cutoff.js'
import { formatOf, read, sheet, texts } from '../../../support/sheet.js'

const format = formatOf('verificacion')

describe('what Control Interno verified', () => {
  const drawn = sheet(
    'Verificación',
    `
    | VERIFICACIÓN DE CONTROL INTERNO AL AVANCE REPORTADO |
    | Dependencia: | Oficina de Control Interno de Gestión |
    | Vigencia: | 2026 |
    | Corte: | 31/08/2026 |
    | Componente | Actividad de la muestra | Meta | Responsable | Reportado al corte | Verificado al corte | Concepto | Evidencia revisada | Código de la actividad |
    | 3. Rendición de cuentas | 2.1 Contar cuentos en las veredas | 10 cuentos | Secretaría General | {number 5} | {number 3} | Con diferencias | Tres actas | paac-anexo-1/2026/3/2.1#1 |
    | 3. Rendición de cuentas | 2.1 Contar cuentos en las veredas | 2 libros | Secretaría General | {number 1} | | Conforme | El libro | paac-anexo-1/2026/3/2.1#2 |
    | Plan de acción | Vacunar a los gatos | 40 gatos | Secretaría de Salud Municipal | {number 20} | {number 0} | Sin evidencia | | plan-accion/2026/abc |`,
  )
  const plan = read(drawn, { format, vigencia: 2026 })

  it('has a row for each goal, by its code, with what was reported and what was verified', () => {
    expect(plan.activities.map((a) => [a.number, texts(a)['activityId']])).toEqual([
      ['2.1', 'paac-anexo-1/2026/3/2.1#1'],
      ['2.1', 'paac-anexo-1/2026/3/2.1#2'],
      [null, 'plan-accion/2026/abc'],
    ])
    expect(
      plan.activities.map(({ fields }) =>
        ['reported', 'verified'].map((key) => fields.get(key)?.number ?? null),
      ),
    ).toEqual([
      [5, 3],
      [1, null],
      [20, 0],
    ])
    expect(texts(plan.activities[0])).toMatchObject({
      concept: 'Con diferencias',
      reviewedEvidence: 'Tres actas',
    })
  })

  it('says up to when it tells', () => {
    expect(cutoffOf(plan, format, 'verificacion.xlsx')).toBe('2026-08-31')
  })
})
