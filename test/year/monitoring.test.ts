import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { lettersText } from '../pipeline/lifecycle/city.js'
import {
  column,
  documentGrids,
  numberIn,
  pageGrids,
  sheetGrids,
  type Grid,
} from '../pipeline/publish/report/printed.js'
import { cotejoAt, temporaryFolder, type Ran } from '../support/commands.js'
import { validated } from '../support/data-package.js'
import { loseResults } from '../support/lose-results.js'
import { answered, CULTURE, GENERAL, HEALTH } from './city.js'
import { completeToMonitor, plansArrive } from './follow-ups.js'
import { LIBRARIES } from './plans.js'
import { reports, verifies, type Rows } from './reports.js'

/*
 * A year of monitoring, from the approved plans on. Every figure below was worked out by hand, from these plans:
 *
 *   PAAC (by closed windows)                         windows end on                goal
 *     5.1 Publicar    General                        30/04, 31/08, 18/12           3 reports
 *     1.1 Publicar    Culture                        30/04, 31/08, 18/12           12 bulletins
 *     2.1 Realizar    Health, with General           30/04, 31/08                  10 meetings and 2 memories
 *     5.1 Responder   General                        30/04, 31/08, 18/12           90%
 *     5.2 Realizar    Health                         28/08                         1 fair
 *   Planes de acción (by months; February to November are 10: 3 by April, 7 by August)
 *     Podar           General                        10 parks
 *     Pintar          General                        6 murals
 *     jornadas        Health                         12 journeys
 *     Abrir           Culture                        5 clubs; 6 after the change of June
 */

const APRIL = '2026-04-30'
const AUGUST = '2026-08-31'
const DECEMBER = '2026-12-31'

const folder = temporaryFolder()
const city = folder.in('valle-claro')
afterAll(() => {
  if (!process.env['SAY']) folder.remove()
})

async function on(day: string, ...args: readonly string[]): Promise<Ran> {
  const ran = await cotejoAt({ today: day, now: () => `${day}T15:00:00Z` }, city, ...args)
  if (process.env['SAY'])
    process.stderr.write(`$ ${args.join(' ')}\n${ran.err}${ran.out}= ${String(ran.status)}\n`)
  return ran
}

/** The same order again: nothing of what was written changes, nor what the register holds. */
async function again(day: string, ...args: readonly string[]): Promise<Ran> {
  const before = everything()
  const ran = await on(day, ...args)
  expect(everything()).toEqual(before)
  return ran
}

/** Every file of the workspace by name and hash; of the register, what its log tells. */
function everything(): string[] {
  return readdirSync(city, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^registro\.sqlite/.test(entry.name))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return `${path.slice(city.length)} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`
    })
    .sort()
}

const did = (executed: number): Rows[string] => ({
  executed,
  done: 'Se hizo lo que se cuenta',
  evidence: 'Acta de la dependencia',
})

/** What an output of the report prints of the groups and of the whole, under a header, as numbers. */
async function printed(cutoff: string, header: string): Promise<Record<'xlsx' | 'html' | 'docx', Numbers>> {
  const own = (name: string): Buffer => readFileSync(join(city, 'salidas', 'informes', cutoff, name))
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(own('informe-monitoreo.xlsx') as unknown as ExcelJS.Buffer)
  return {
    xlsx: numbersOf([...sheetGrids(book).values()], header),
    html: numbersOf(pageGrids(own('informe-monitoreo.html').toString('utf8')), header),
    docx: numbersOf(documentGrids(own('informe-monitoreo.docx')), header),
  }
}

type Numbers = Readonly<Record<string, number | null>>

/** A dependencia has figures in each plan, whose name goes with its own. */
const OF_PAAC = ' \\(?Anexo 1 '
const OF_PLAN = ' \\(?Plan de acción '
const GROUPS: Readonly<Record<string, RegExp>> = {
  'component 1': /^1\. Gestión/,
  'component 3': /^3\. Rendición/,
  'component 4': /^4\. Servicio/,
  general: new RegExp(`^Secretaría General${OF_PAAC}`),
  salud: new RegExp(`^Secretaría de Salud Municipal${OF_PAAC}`),
  cultura: new RegExp(`^Secretaría de Cultura${OF_PAAC}`),
  'general, plan': new RegExp(`^Secretaría General${OF_PLAN}`),
  'salud, plan': new RegExp(`^Secretaría de Salud Municipal${OF_PLAN}`),
  'cultura, plan': new RegExp(`^Secretaría de Cultura${OF_PLAN}`),
}

function numbersOf(grids: readonly Grid[], header: string): Numbers {
  const found = [/^Componente( y subcomponente)?$/, /^Dependencia( que lidera)?$/].flatMap((key) => [
    ...column(grids, key, header),
  ])
  return Object.fromEntries(
    Object.entries(GROUPS).map(([group, name]) => {
      const [, text] = found.find(([label]) => name.test(label)) ?? []
      return [group, numberIn(text)]
    }),
  )
}

async function expectAverages(cutoff: string, averages: Numbers): Promise<void> {
  expect(await printed(cutoff, 'Promedio simple')).toEqual({ xlsx: averages, html: averages, docx: averages })
}

test('the plans are asked for, received and approved', async () => {
  const entity = ['--entidad', 'Alcaldía de Valle Claro', '--vigencia', '2026']
  await cotejoAt({ today: '2025-11-10' }, folder.path, 'iniciar', city, ...entity)
  completeToMonitor(city)
  await on('2025-11-20', 'solicitar')
  await plansArrive(city)
  expect((await on('2025-12-10', 'recibir')).status).toBe(0)
  expect((await on('2026-01-20', 'aprobar', '--acta', 'Acta 001', '--fecha', '2026-01-20')).status).toBe(0)
})

describe('the first cut-off', () => {
  test('each dependencia gets its workbook, and the same one if it is prepared again', async () => {
    const prepared = await on('2026-04-20', 'seguimiento', 'preparar', '--corte', APRIL)
    expect(prepared.status).toBe(0)
    expect(prepared.out.split('\n').slice(0, 4)).toEqual([
      'Seguimiento al 30/04/2026: 3 libros (3 dependencias), de 4 planes aprobados de la vigencia 2026',
      '  Secretaría General: 5 actividades, todas programadas',
      '  Secretaría de Salud Municipal: 3 actividades, 2 programadas a este corte',
      '  Secretaría de Cultura: 2 actividades, todas programadas',
    ])
    await again('2026-04-20', 'seguimiento', 'preparar', '--corte', APRIL)
  })

  test('two report in time and differ in what they share; the third owes', async () => {
    reports(city, GENERAL, APRIL, 'Seguimiento general.xlsx', {
      '5.1 Publicar': did(1),
      '2.1 Realizar': did(5),
      '2.1 Realizar#2': did(1),
      '5.1 Responder': did(81),
      Podar: did(3),
      Pintar: did(1),
    })
    reports(city, HEALTH, APRIL, 'Seguimiento salud.xlsx', {
      '2.1 Realizar': did(4),
      '2.1 Realizar#2': did(1),
      'Realizar jornadas': did(3),
    })
    const { status, out } = await on('2026-05-08', 'seguimiento', 'recibir')
    expect(status).toBe(0)
    expect(out).toContain('Reportaron 2 de 3 dependencias; falta 1:')
    expect(out).toContain('Secretaría de Cultura: 2 actividades programadas; el plazo vence hoy')
    expect(out).toContain('Por resolver: 1 actividad que sus responsables reportan distinto:')
    await again('2026-05-08', 'seguimiento', 'recibir')
  })

  test('the third comes two working days late, and twice; then it is corrected', async () => {
    const wrong: Rows = { '1.1 Publicar': did(2), Abrir: did(1) }
    reports(city, CULTURE, APRIL, 'Seguimiento cultura.xlsx', wrong)
    reports(city, CULTURE, APRIL, 'Seguimiento cultura (copia).xlsx', wrong)
    const late = await on('2026-05-12', 'seguimiento', 'recibir')
    expect(late.out).toContain('Reportaron 3 de 3 dependencias')
    expect(late.out).toContain('Llegó tarde: Secretaría de Cultura (4 días).')
    reports(city, CULTURE, APRIL, 'Seguimiento cultura corregido.xlsx', { ...wrong, '1.1 Publicar': did(4) })
    const mended = await on('2026-05-13', 'seguimiento', 'recibir')
    expect(mended.out).toMatch(/Secretaría de Cultura, Seguimiento.*corte 30\/04\/2026, versión 2/)
    await again('2026-05-13', 'seguimiento', 'recibir')
  })

  /*
   * 5.1 Publicar 1/1 = 100; 1.1 4/4 = 100; 2.1 (4/5 + 1/1) ÷ 2 = 90, or (5/5 + 1/1) ÷ 2 = 100 as General has it;
   * 5.1 Responder 81/90 = 90; Podar 3/3 = 100; Pintar 1/1,8 = 55,56; jornadas 3/3,6 = 83,33; Abrir 1/1,5 = 66,67;
   * 5.2 is not scheduled.
   */
  const BEFORE = {
    'component 1': 100,
    // (100 + 90) ÷ 2
    'component 3': 95,
    'component 4': 90,
    // (100 + 90) ÷ 2
    general: 95,
    salud: 90,
    cultura: 100,
    // (100 + 55,56) ÷ 2 = 77,78
    'general, plan': 77.8,
    'salud, plan': 83.3,
    'cultura, plan': 66.7,
  }

  const AFTER = { ...BEFORE, 'component 3': 100, salud: 100 }

  test('the report says what the leader said, in its three forms, until somebody settles it', async () => {
    const told = await on('2026-05-13', 'informe', '--corte', APRIL)
    expect(told.status).toBe(0)
    // (100 + 100 + 90 + 90 + 100 + 55,56 + 83,33 + 66,67) ÷ 8 = 685,56 ÷ 8 = 85,69
    expect(told.out).toMatch(/85,7 ?%/)
    await expectAverages(APRIL, BEFORE)
    await again('2026-05-14', 'informe', '--corte', APRIL)
  })

  test('what was settled counts from then on, and is settled once', async () => {
    const order = ['seguimiento', 'resolver', '2.1', '--corte', APRIL, '--vale', 'general']
    const why = ['--por', 'Jefe de Planeación', '--motivo', 'Hay cinco listas de asistencia']
    expect((await on('2026-05-14', ...order, ...why)).out).toContain('Resuelto:')
    expect((await again('2026-05-14', ...order, ...why)).out).toContain('Ya estaba resuelto así')
    expect((await on('2026-05-14', 'seguimiento', 'resolver', '--corte', APRIL)).out).toContain(
      'No hay nada por resolver.',
    )
    const told = await on('2026-05-14', 'informe', '--corte', APRIL)
    // 10 points more in one of 8: 695,56 ÷ 8 = 86,94
    expect(told.out).toMatch(/86,9 ?%/)
    await expectAverages(APRIL, AFTER)
  })

  test('Control Interno looks at all of it, and finds one park less', async () => {
    const verify = ['seguimiento', 'verificar', '--corte', APRIL]
    const laid = await on('2026-05-14', ...verify, '--muestra', '100', '--semilla', 'colibrí')
    expect(laid.out).toContain('Muestra: 8 actividades de 8 con reporte')
    await again('2026-05-14', ...verify)
    const right = { concept: 'Conforme', reviewedEvidence: 'Acta vista' }
    verifies(city, APRIL, 'Verificación.xlsx', {
      '5.1 Publicar': right,
      '1.1 Publicar': right,
      '2.1 Realizar': right,
      '2.1 Realizar#2': right,
      '5.1 Responder': right,
      Podar: { ...right, concept: 'Con diferencias', verified: 2 },
      Pintar: right,
      'Realizar jornadas': right,
      Abrir: right,
    })
    expect((await on('2026-05-15', 'recibir')).status).toBe(0)
    const { out } = await on('2026-05-15', ...verify, '--informe')
    expect(out).toContain('Se verificaron 8 de 8 actividades de la muestra: 1 difiere de lo reportado.')
    // 2 parks of 3 are 66,67: 33,33 points less in one of 8: 662,22 ÷ 8 = 82,78
    expect(
      lettersText(join(city, 'salidas', 'control-interno', APRIL, 'seguimiento-control-interno.docx')),
    ).toContain(
      'El avance promedio de lo verificado es 82,8 %; el de las mismas actividades según lo reportado, 86,9 %',
    )
    await again('2026-05-15', ...verify, '--informe')
    // and OPGI's own report stays as it was reported
    await on('2026-05-15', 'informe', '--corte', APRIL)
    await expectAverages(APRIL, AFTER)
  })
})

describe('the second cut-off', () => {
  test('a goal that was changed by letter is the one that is due', async () => {
    const changed = folder.in('Cultura con ajuste.xlsx')
    writeFileSync(changed, answered(city, CULTURE, [{ ...LIBRARIES, goal: 6, q4: 2 }]))
    const order = ['modificar', changed, '--oficio', 'SC-040', '--fecha', '2026-06-01']
    expect((await on('2026-06-03', ...order)).status).toBe(0)
    expect((await on('2026-08-24', 'seguimiento', 'preparar', '--corte', AUGUST)).status).toBe(0)
    await again('2026-08-24', 'seguimiento', 'preparar', '--corte', AUGUST)
  })

  test('a workbook whose formulas lost their results counts like the others', async () => {
    reports(city, GENERAL, AUGUST, 'Seguimiento general agosto.xlsx', {
      '5.1 Publicar': did(1),
      '2.1 Realizar': did(10),
      '2.1 Realizar#2': did(1),
      '5.1 Responder': did(72),
      Podar: did(8),
      Pintar: did(3),
    })
    reports(city, HEALTH, AUGUST, 'Seguimiento salud agosto.xlsx', {
      '2.1 Realizar': did(10),
      '2.1 Realizar#2': did(1),
      '5.2 Realizar': did(1),
      'Realizar jornadas': did(7),
    })
    loseResults(join(city, 'entregas', 'Seguimiento salud agosto.xlsx'))
    reports(city, CULTURE, AUGUST, 'Seguimiento cultura agosto.xlsx', {
      '1.1 Publicar': did(6),
      Abrir: did(3),
    })
    const { out } = await on('2026-09-03', 'seguimiento', 'recibir')
    expect(out).toContain('Reportaron 3 de 3 dependencias')
    expect(out).not.toContain('Por resolver')
    expect(out).not.toContain('Llegó tarde')
  })

  /*
   * 5.1 Publicar 1/2 = 50; 1.1 6/8 = 75; 2.1 (10/10 + 1/2) ÷ 2 = 75; 5.1 Responder 72/90 = 80; 5.2 1/1 = 100;
   * Podar 8/7, of which 100 count; Pintar 3/4,2 = 71,43; jornadas 7/8,4 = 83,33; Abrir 3/(6 × 7/10) = 71,43.
   */
  test('the report compares with the first', async () => {
    const told = await on('2026-09-04', 'informe', '--corte', AUGUST)
    // (50 + 75 + 75 + 80 + 100 + 100 + 71,43 + 83,33 + 71,43) ÷ 9 = 706,19 ÷ 9 = 78,47
    expect(told.out).toMatch(/78,5 ?%/)
    await expectAverages(AUGUST, {
      'component 1': 50,
      'component 3': 75,
      'component 4': 90,
      // (50 + 80) ÷ 2
      general: 65,
      // (75 + 100) ÷ 2
      salud: 87.5,
      cultura: 75,
      // (100 + 71,43) ÷ 2
      'general, plan': 85.7,
      'salud, plan': 83.3,
      'cultura, plan': 71.4,
    })
    const page = pageGrids(
      readFileSync(join(city, 'salidas', 'informes', AUGUST, 'informe-monitoreo.html'), 'utf8'),
    )
    const average = column(page, /^Corte$/, 'Promedio simple')
    expect(numberIn(average.get('31/08/2026'))).toBe(78.5)
    await again('2026-09-05', 'informe', '--corte', AUGUST)
  })
})

describe('the third cut-off', () => {
  test('one dependencia never reports, and its activities count as nothing done', async () => {
    expect((await on('2026-12-15', 'seguimiento', 'preparar', '--corte', DECEMBER)).status).toBe(0)
    reports(city, HEALTH, DECEMBER, 'Seguimiento salud diciembre.xlsx', {
      '2.1 Realizar': did(10),
      '2.1 Realizar#2': did(2),
      '5.2 Realizar': did(1),
      'Realizar jornadas': did(12),
    })
    reports(city, CULTURE, DECEMBER, 'Seguimiento cultura diciembre.xlsx', {
      '1.1 Publicar': did(12),
      Abrir: did(4),
    })
    const { out } = await on('2027-01-06', 'seguimiento', 'recibir')
    expect(out).toContain('Reportaron 2 de 3 dependencias; falta 1:')
    expect(out).toContain('Secretaría General: 4 actividades programadas')
    const told = await on('2027-01-20', 'informe', '--corte', DECEMBER)
    // 1.1, 2.1, 5.2 and jornadas 100; Abrir 4/6 = 66,67; the four of General 0: 466,67 ÷ 9 = 51,85
    expect(told.out).toMatch(/51,9 ?%/)
    await expectAverages(DECEMBER, {
      'component 1': 0,
      'component 3': 100,
      'component 4': 50,
      general: 0,
      salud: 100,
      cultura: 100,
      'general, plan': 0,
      'salud, plan': 100,
      'cultura, plan': 66.7,
    })
    // Abrir and the four of General, whose last day was before 31 December
    const overdue = {
      'component 1': 1,
      'component 3': 0,
      'component 4': 1,
      general: 2,
      salud: 0,
      cultura: 0,
      'general, plan': 2,
      'salud, plan': 0,
      'cultura, plan': 1,
    }
    expect(await printed(DECEMBER, 'Vencidas')).toEqual({ xlsx: overdue, html: overdue, docx: overdue })
  })

  test('the year is published as valid open data, with the same figures', async () => {
    expect((await on('2027-01-21', 'publicar')).status).toBe(0)
    const { rows } = await validated(join(city, 'salidas', 'publicacion', 'datos-abiertos'))
    expect(rows['plan']).toHaveLength(9)
    const told = rows['avance']!.map((row) => [dayOf(row['corte']), row['avance']])
    const of = (cutoff: string): unknown[] =>
      told
        .filter(([day]) => day === cutoff)
        .map(([, progress]) => progress)
        .sort()
    // the goal of the clubs is that of the plan as it stands: 1 of 6 × 3/10 = 1,8
    expect(of(APRIL)).toEqual([null, 55.6, 55.6, 83.3, 90, 100, 100, 100, 100].sort())
    expect(of(AUGUST)).toEqual([50, 71.4, 71.4, 75, 75, 80, 83.3, 100, 100].sort())
    expect(of(DECEMBER)).toEqual([0, 0, 0, 0, 66.7, 100, 100, 100, 100].sort())
    await again('2027-02-01', 'publicar')
  })

  test('each has its calendar, and the state of things names who owes', async () => {
    expect((await on('2027-01-21', 'calendario')).status).toBe(0)
    const calendars = readdirSync(join(city, 'salidas', 'calendarios'), { recursive: true }).filter((name) =>
      String(name).endsWith('.ics'),
    )
    for (const { name } of [GENERAL, HEALTH, CULTURE])
      expect(calendars.filter((file) => String(file).includes(name))).toHaveLength(1)
    await again('2027-01-21', 'calendario')
    const { out } = await on('2027-01-21', 'estado')
    expect(out).toContain('Seguimiento al corte 30/04/2026. Reportaron 3 de 3 dependencias')
    expect(out).toContain('Seguimiento al corte 31/12/2026. Reportaron 2 de 3 dependencias')
  })

  test('the register is sound, and nothing that was received is lost', async () => {
    const audited = await on('2027-01-22', 'auditar')
    expect([audited.status, audited.err]).toEqual([0, expect.not.stringContaining('falta')])
  })
})

function dayOf(value: unknown): string {
  if (!(value instanceof Date)) return String(value)
  const [year, ...rest] = [value.getFullYear(), value.getMonth() + 1, value.getDate()]
  return [year, ...rest.map((part) => String(part).padStart(2, '0'))].join('-')
}
