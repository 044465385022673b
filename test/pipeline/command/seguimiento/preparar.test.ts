import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import type { Monitoring } from '../../../../pipeline/monitor/monitoring.js'
import { catalogueFor } from '../../../../pipeline/catalogue.js'
import { registerConsolidated } from '../../../../pipeline/command/work/register-consolidated.js'
import { Stopwatch } from '../../../../pipeline/command/terminal/stopwatch.js'
import { monitoringOf } from '../../../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../../../pipeline/monitor/monitoring-rules.js'
import { Register } from '../../../../pipeline/register/register.js'
import { followUpCity, reported, type Reported } from '../../../support/follow-up-city.js'
import { loseResults } from '../../../support/lose-results.js'
import type { City } from '../../lifecycle/city.js'

const APRIL = '2026-04-30'
const AUGUST = '2026-08-31'
const GENERAL = 'Secretaría General'
const HEALTH = 'Secretaría de Salud Municipal'

const bookOf = (city: City, unit: string, cutoff = APRIL): string =>
  city.in('salidas', 'seguimiento', cutoff, unit, `Seguimiento ${cutoff} - ${unit}.xlsx`)
const prepare = (city: City, cutoff = APRIL, ...more: string[]) =>
  city.run('2026-04-20', 'seguimiento', 'preparar', '--corte', cutoff, ...more)

/** What the Secretaría General reports in April, as it should. */
const OF_GENERAL: Reported = {
  '1/5.1': { executed: 1, done: 'Se publicó el primer informe', evidence: 'Acta 4 del 20 de abril' },
  '3/2.1#1': { executed: 5, done: 'Se acompañaron cinco encuentros', evidence: 'Listas de asistencia' },
  '3/2.1#2': { executed: 1, done: 'Se publicó una memoria', evidence: 'Memoria 1' },
  '4/5.1': { executed: 81, done: 'Se respondieron 81 de cada 100', evidence: 'Reporte del sistema' },
}
/** And the Secretaría de Salud, with its plan de acción in the same workbook. */
const OF_HEALTH: Reported = {
  '3/2.1#1': { executed: 4, done: 'Se hicieron cuatro encuentros', evidence: 'Actas 1 a 4' },
  '3/2.1#2': { executed: 1, done: 'Se publicó una memoria', evidence: 'Memoria 1' },
}
const JOURNEYS: Readonly<Record<string, string | number>> = {
  executed: 8,
  done: 'Se llegó a ocho veredas',
  evidence: 'Registro de vacunación',
}

/** The code under which the plan de acción's activity stands in a workbook, without what all have. */
function journeysCode(path: string): string {
  const code = textsOf(path, 'Plan de acción').find((text) => text.startsWith('plan-accion/'))!
  return code.slice(code.indexOf('/') + 1)
}

function gridOf(path: string, sheet: string) {
  const read = readWorkbook(readFileSync(path))
  if (!read.ok) throw new Error('cannot be read')
  return read.workbook.grids.find(({ name }) => name === sheet)!
}

function textsOf(path: string, sheet: string): string[] {
  return [...gridOf(path, sheet).rows.values()].flatMap((row) => [...row.values()].map(({ text }) => text))
}

async function monitored(city: City, cutoff: string): Promise<Monitoring> {
  const { workspace, ...catalogue } = catalogueFor(city.path)
  const register = await Register.open(city.path, { actor: 'opgi', now: () => '2026-12-31T15:00:00Z' })
  try {
    const office = { ...catalogue, workspace: workspace!, register, today: '2026-12-31' }
    const silent = { out: () => undefined, err: () => undefined, watched: false } as never
    const { consolidated } = await registerConsolidated(
      office,
      { vigencia: 2026, cutoff },
      new Stopwatch(['judge', 'consolidate']),
      silent,
    )
    const rules = monitoringRules(office.workspace.configuration, catalogue.formats, catalogue.settings)
    return monitoringOf(consolidated, catalogue, cutoff, rules)
  } finally {
    await register.close()
  }
}

describe('cotejo seguimiento preparar', () => {
  let city: City
  beforeAll(async () => {
    city = await followUpCity()
  })
  afterAll(() => city.remove())

  it('says that the cut-off is missing, or that it is no day', async () => {
    expect((await city.run('2026-04-20', 'seguimiento', 'preparar')).status).toBe(2)
    const wrong = await prepare(city, '2026-04-31')
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('debe ser una fecha que exista')])
  })

  it('prepares a workbook for everybody who leads or shares an activity, and says what it left out', async () => {
    const { status, out } = await prepare(city)
    expect(status).toBe(0)
    expect(out.split('\n').slice(0, 8)).toEqual([
      'Seguimiento al 30/04/2026: 2 libros (2 dependencias), de 2 planes aprobados de la vigencia 2026',
      '  Secretaría General: 5 actividades, 3 programadas a este corte',
      '  Secretaría de Salud Municipal: 2 actividades, todas programadas',
      'Secretaría General reporta 1 actividad de su plan («5.1 Responder a tiempo las solicitudes de la ciudadanía») porque el responsable, «Veeduría de los barrios», no está en el directorio.',
      'Secretaría General reporta 1 actividad de su plan («5.2 Realizar una feria de servicios en el parque») porque el responsable, «Todas las dependencias», son varias dependencias.',
      'Quedó por fuera el plan de Secretaría de Cultura (Plan de acción), que no está aprobado: presentado.',
      'Se reporta a más tardar el 8 de mayo de 2026: 5 días hábiles después del corte (plazo inicial de Cotejo, que se cambia en «seguimiento», «plazoReporte», en cotejo.json).',
      'Todo está en salidas/seguimiento/2026-04-30: envíe a cada dependencia el libro de su carpeta.',
    ])
  })

  it('records what it asked for, so that the state of things shows who owes', async () => {
    const { out } = await city.run('2026-05-20', 'estado')
    expect(out).toContain('Seguimiento al corte 30/04/2026. Reportaron 0 de 2 dependencias')
  })

  it('tells each dependencia its role, what is scheduled, what is not, and how it is measured', () => {
    const general = textsOf(bookOf(city, GENERAL), 'Anexo 1')
    expect(general).toEqual(
      expect.arrayContaining([
        'Corte:',
        '30/04/2026',
        'Lidera',
        'Corresponsable; lidera Secretaría de Salud Municipal',
        'La reporta: «Veeduría de los barrios» no está en el directorio',
        'La reporta: «Todas las dependencias» son varias dependencias',
        'No programada a este corte; lo estará el 28/08/2026',
        'Se suma: todo lo hecho desde el 1 de enero',
        'Se mide: el porcentaje o la tasa a la fecha del corte; no se suma',
        '8 de mayo de 2026, 5 días hábiles después del corte (plazo inicial de Cotejo: la entidad no ha fijado otro)',
      ]),
    )
    expect(textsOf(bookOf(city, HEALTH), 'Plan de acción')).toContain(
      'Se mide: el valor a la fecha del corte; se partió de 4',
    )
  })

  it('asks in the cell to fill in of what is scheduled and not reported, and of nothing else', async () => {
    const { out } = await city.run('2026-05-02', 'validar', bookOf(city, GENERAL), '--json')
    const { files } = JSON.parse(out) as { files: { findings: { rule: string; cell: string }[] }[] }
    expect(files[0]!.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toEqual([
      'required-empty I8',
      'required-empty I11',
      'required-empty I12',
      'required-empty I14',
    ])
  })

  it('writes again what nobody touched, and leaves what somebody filled in', async () => {
    const path = bookOf(city, GENERAL)
    const before = readFileSync(path)
    expect((await prepare(city)).out).toContain('Ya estaban todos: no cambió nada.')
    expect(readFileSync(path).equals(before)).toBe(true)
    reported(path, OF_GENERAL)
    const written = readFileSync(path)
    const { out } = await prepare(city)
    expect(out).toContain('el libro ya tiene datos, y se dejó como estaba')
    expect(readFileSync(path).equals(written)).toBe(true)
  })

  it('has nothing to say of a workbook that is filled in well, also where its formulas lost their results', async () => {
    const path = bookOf(city, HEALTH)
    reported(path, { ...OF_HEALTH, [journeysCode(path)]: JOURNEYS })
    for (const lose of [false, true]) {
      if (lose) loseResults(path)
      const results = [...gridOf(path, 'Anexo 1').rows.values()].flatMap((row) => [...row.values()])
      expect(results.some(({ formula, value }) => formula && value === null)).toBe(lose)
      for (const unit of [GENERAL, HEALTH]) {
        const { status, out } = await city.run('2026-05-02', 'validar', bookOf(city, unit), '--json')
        const { files } = JSON.parse(out) as { files: { findings: unknown[] }[] }
        expect([unit, status, files[0]!.findings]).toEqual([unit, 0, []])
      }
    }
  })

  it('gives, taken in, the figures that a person works out', async () => {
    const books = [bookOf(city, GENERAL), bookOf(city, HEALTH)]
    const { status } = await city.run('2026-05-04', 'seguimiento', 'recibir', ...books)
    expect(status).toBe(0)
    const { entries, strange } = await monitored(city, APRIL)
    expect(strange).toEqual([])
    const told = entries.map(({ activity: { format, component, number }, progress }) => {
      const { standing, report } = progress
      const figure = standing.state === 'measured' ? standing.progress.shown : standing.state
      return [`${format} ${String(component)} ${String(number)}`, figure, report.conflict]
    })
    expect(told).toEqual([
      // 1 of 1; not due; (4/5 + 1/1) / 2, of which the other unit says 5; 81 of 90; (8 − 4) / (12 − 4)
      ['paac-anexo-1 1 5.1', 100, false],
      ['paac-anexo-1 1 5.2', 'not-scheduled', false],
      ['paac-anexo-1 3 2.1', 90, true],
      ['paac-anexo-1 4 5.1', 90, false],
      ['paac-anexo-1 4 5.2', 'not-scheduled', false],
      ['plan-accion null null', 50, false],
    ])
  })

  it('shows at the next cut-off what was reported before, in one column, with whose it is', async () => {
    await prepare(city, AUGUST)
    expect(textsOf(bookOf(city, GENERAL, AUGUST), 'Anexo 1')).toEqual(
      expect.arrayContaining([
        '30/04/2026: 1 de 3 informes · evidencia: Acta 4 del 20 de abril',
        '30/04/2026: 5 de 10 encuentros · evidencia: Listas de asistencia; Memoria 1\n30/04/2026: Secretaría de Salud Municipal, 4 de 10 encuentros · evidencia: Actas 1 a 4; Memoria 1',
        '30/04/2026: 81 % · evidencia: Reporte del sistema',
      ]),
    )
  })

  it('prepares the workbook of one dependencia, and notes a cut-off that is none of the entity', async () => {
    const { status, out } = await prepare(city, '2026-06-30', '--dependencia', 'salud')
    expect(status).toBe(0)
    expect(out).toContain('1 libro (Secretaría de Salud Municipal)')
    expect(out).toContain('no es uno de los cortes de 2026, que son 30/04/2026, 31/08/2026 y 31/12/2026')
    const nobody = await prepare(city, APRIL, '--dependencia', 'cultura')
    expect([nobody.status, nobody.err]).toEqual([
      2,
      expect.stringContaining('«Secretaría de Cultura» no tiene actividades en los planes aprobados'),
    ])
    expect(basename(bookOf(city, HEALTH, '2026-06-30'))).toBe(
      'Seguimiento 2026-06-30 - Secretaría de Salud Municipal.xlsx',
    )
  })
})
