import { consolidate } from '../../../pipeline/consolidate/consolidate.js'
import type { Submission } from '../../../pipeline/consolidate/submission.js'
import { hasAnexo1 } from '../../../pipeline/publish/anexo-1.js'
import { planMaestro } from '../../../pipeline/publish/plan-maestro.js'
import type { Publication } from '../../../pipeline/publish/publication.js'
import { wholePage } from './report/whole-page.js'
import { informeMonitoreo } from '../../../pipeline/publish/report/workbook.js'
import { FOLLOW_ROW, INDICATIVE_ROW, PLAN_ROW, RISK_ROW } from '../../support/rows.js'
import { directory, formats } from '../../support/sheet.js'
import { documentOf, type Row } from '../../support/table.js'
import { opened, shown } from './open-workbook.js'

function received(id: string, row: Row): Submission {
  const { file, format, plan } = documentOf(id, [row], { heading: ['Componente 3: Rendición de cuentas'] })
  return {
    file,
    sha256: file,
    verdict: { kind: 'plan', format, plan, findings: [], notEvaluated: [], notes: [], modified: null },
  }
}
const publish = (...submissions: readonly Submission[]): Publication => ({
  consolidated: consolidate(submissions, { formats, directory, vigencia: 2026, cutoff: '2026-04-30' }),
  directory,
  formats,
})
const ACTIVITY: Row = {
  activity: '1.1 Pintar el mural de las cuentas',
  product: 'Mural',
  goal: '2 murales',
  responsible: 'Secretaría General',
  start: '{2026-03-02}',
  end: '{2026-11-30}',
}
const ALL = publish(
  received('paac-anexo-1', ACTIVITY),
  received('plan-accion', PLAN_ROW),
  received('mapa-riesgos', RISK_ROW),
  received('plan-indicativo', INDICATIVE_ROW),
  received('seguimiento', FOLLOW_ROW),
)

describe('the outputs of several formats', () => {
  it('give each format a sheet of its own in the master plan, with its own columns; what is only consulted has none', async () => {
    const workbook = await opened(planMaestro(ALL))
    const names = workbook.worksheets.map(({ name }) => name)
    expect(names.slice(0, 7)).toEqual([
      'Portada',
      'Mapa de riesgos',
      'Anexo 1',
      'Plan de acción',
      'Seguimiento',
      'Calendario',
      'Hallazgos',
    ])
    const [header, row] = shown(workbook.getWorksheet('Plan de acción')!)
    const cell = (name: string) => row![header!.indexOf(name)]
    expect([cell('Código programa'), cell('Recursos propios'), cell('Trimestre 4'), cell('BPIN')]).toEqual([
      '4501',
      1_000_000,
      4,
      '2024520010012',
    ])
    expect([cell('Responsable líder'), cell('Primer inicio'), cell('Celda')]).toEqual([
      'Secretaría General',
      '2026-02-02',
      'U4',
    ])
    const risks = shown(workbook.getWorksheet('Mapa de riesgos')!)
    expect(risks[0]).toContain('Riesgo inherente: Probabilidad')
    const followed = shown(workbook.getWorksheet('Seguimiento')!)
    expect(followed[1]![followed[0]!.indexOf('% de avance')]).toBe(0.5)
  })

  it('list on the cover what is only consulted, and leave what has no terms out of the calendar', async () => {
    const workbook = await opened(planMaestro(ALL))
    const cover = shown(workbook.getWorksheet('Portada')!)
    expect(cover.find((row) => row[0] === 'Plan indicativo del cuatrienio')?.slice(1, 4)).toEqual([
      'De consulta: no entra en el plan.',
      1,
      1,
    ])
    expect(cover.flat()).toContain(
      'De 5 actividades leídas: 3 cuentan en el plan, 2 son de seguimiento o de consulta.',
    )
    const calendar = shown(workbook.getWorksheet('Calendario')!).map((row) => row[1])
    expect(calendar.filter((text) => typeof text === 'string')).toEqual([
      'Actividad',
      'Anexo 1 · 3. Rendición de cuentas',
      'Pintar el mural de las cuentas',
      'Plan de acción',
      'Podar los árboles de los parques',
    ])
  })

  it('have one sheet called Plan maestro where there is one format, and an Anexo 1 only where there is a PAAC', async () => {
    const one = publish(received('plan-accion', PLAN_ROW), received('plan-indicativo', INDICATIVE_ROW))
    const names = (await opened(planMaestro(one))).worksheets.map(({ name }) => name)
    expect(names.slice(0, 2)).toEqual(['Portada', 'Plan maestro'])
    expect([hasAnexo1(ALL), hasAnexo1(one), hasAnexo1(publish())]).toEqual([true, false, true])
  })

  it('are reported without a component where there is none', async () => {
    const html = wholePage(ALL)
    expect(html).toContain('Mapa de riesgos')
    expect(html).not.toMatch(/undefined|NaN|>null</)
    expect((await opened(informeMonitoreo(ALL))).worksheets.length).toBeGreaterThan(3)
  })
})
