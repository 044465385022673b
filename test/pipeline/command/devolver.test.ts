import { jest } from '@jest/globals'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { unzipSync, zipSync } from 'fflate'
import { Register } from '../../../pipeline/register/register.js'
import { City, lettersText, PARKS, WRONG_VACCINES } from '../lifecycle/city.js'

let city: City
beforeEach(() => {
  city = new City()
})
afterEach(() => {
  jest.restoreAllMocks()
  city.remove()
})

const RETURNS = 'salidas/devoluciones'
const FIRST = `${RETURNS}/OPGI-2026-001 salud plan-accion`
const LETTER = 'Oficio OPGI-2026-001.docx'

/** The files of what was returned, as `folder/file`. */
function written(): string[] {
  if (!existsSync(city.in(RETURNS))) return []
  return readdirSync(city.in(RETURNS)).flatMap((folder) =>
    readdirSync(city.in(RETURNS, folder)).map((file) => `${folder}/${file}`),
  )
}

test('what has errors goes back annotated with its oficio, what has none is ready, and what is missing is said', async () => {
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.receive('2025-12-10', 'entregas de salud/plan salud.xlsx', 'salud', [WRONG_VACCINES])
  const ran = await city.run('2025-12-19', 'devolver')
  expect(ran.status).toBe(1)
  expect(ran.out).toBe(`Se devuelve 1 plan, con su libro anotado y su oficio:
  Secretaría de Salud Municipal, Plan de acción (versión 1): 2 errores; oficio OPGI-2026-001, para corregir a más tardar el lunes 29 de diciembre de 2025
    salidas/devoluciones/OPGI-2026-001 salud plan-accion
Listos para el Consejo de Gobierno (sin errores por corregir):
  Secretaría General, Plan de acción (versión 1)
Falta por presentar 1 plan:
  Secretaría de Cultura, Plan de acción
`)
  const salud = await city.plan('salud')
  expect([salud.state, (await city.plan('general')).state]).toEqual(['returned', 'under-review'])
  // Five working days after Friday 19: Monday 22 to Wednesday 24, Friday 26 (Christmas is none) and Monday 29.
  expect(salud.returns).toEqual([
    {
      submission: salud.current!.id,
      version: 1,
      letter: 'OPGI-2026-001',
      date: '2025-12-19',
      deadline: '2025-12-29',
      errors: 2,
    },
  ])
  expect(written()).toEqual([
    `OPGI-2026-001 salud plan-accion/${LETTER}`,
    'OPGI-2026-001 salud plan-accion/plan salud.xlsx',
  ])
  const letter = lettersText(city.in(FIRST, LETTER))
  expect(letter).toContain('Oficio N.º OPGI-2026-001')
  expect(letter).toContain('Pasto, 19 de diciembre de 2025')
  expect(letter).toContain('lunes 29 de diciembre de 2025')
  expect(letter).toContain('La fecha «31/11/2026» no existe en el calendario.')
  expect(letter).toContain('su techo es $ 45.000.000: se pasa en $ 1.')
  expect(letter).not.toContain('Ya se había observado')
  const book = unzipSync(readFileSync(city.in(FIRST, 'plan salud.xlsx')))
  expect(new TextDecoder().decode(book['xl/workbook.xml'])).toContain('name="Observaciones"')
})

test('what was returned is not returned again; files that are gone are written again, the same', async () => {
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  await city.run('2025-12-19', 'devolver')
  const files = written().map((name) => [name, readFileSync(city.in(RETURNS, name)).toString('base64')])
  const again = await city.run('2025-12-30', 'devolver')
  expect(again.status).toBe(0)
  expect(again.out).toContain(`Ya se habían devuelto, y se espera su corrección:
  Secretaría de Salud Municipal, Plan de acción (versión 1): oficio OPGI-2026-001, para corregir a más tardar el lunes 29 de diciembre de 2025 (el plazo ya venció)
`)
  rmSync(city.in(FIRST, LETTER))
  const rewritten = await city.run('2025-12-30', 'devolver')
  expect(rewritten.status).toBe(1)
  expect(rewritten.out).toContain('se volvieron a escribir, con el mismo número')
  expect(written().map((name) => [name, readFileSync(city.in(RETURNS, name)).toString('base64')])).toEqual(
    files,
  )
  expect(await city.acts()).toEqual(['return salud'])
})

test('a run that is killed before it is recorded leaves no number burnt and no file of its own behind', async () => {
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  jest.spyOn(Register.prototype, 'recordReturn').mockRejectedValueOnce(new Error('killed'))
  expect((await city.run('2025-12-19', 'devolver')).status).toBe(2)
  expect(written()).toHaveLength(2)
  expect(await city.acts()).toEqual([])
  mkdirSync(city.in(RETURNS, 'OPGI-2026-001 general plan-accion'))
  writeFileSync(city.in(RETURNS, 'OPGI-2026-001 general plan-accion', LETTER), 'de otra vez')
  writeFileSync(city.in(FIRST, 'otro nombre.xlsx'), 'de otra vez')
  const SIGNED = 'OPGI-2026-001 salud firmado'
  mkdirSync(city.in(RETURNS, SIGNED))
  writeFileSync(city.in(RETURNS, SIGNED, 'acuse.pdf'), 'lo puso una persona')
  expect((await city.run('2025-12-22', 'devolver')).status).toBe(1)
  expect(written()).toEqual([
    `${SIGNED}/acuse.pdf`,
    `OPGI-2026-001 salud plan-accion/${LETTER}`,
    'OPGI-2026-001 salud plan-accion/plan salud.xlsx',
  ])
  const { returns } = await city.plan('salud')
  expect(returns.map(({ letter, date, deadline }) => [letter, date, deadline])).toEqual([
    ['OPGI-2026-001', '2025-12-22', '2025-12-30'],
  ])
})

test('a correction that leaves an error goes back with the next number, and the letter insists on it', async () => {
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  await city.run('2025-12-19', 'devolver')
  await city.receive('2025-12-26', 'plan salud 2.xlsx', 'salud', [
    { ...WRONG_VACCINES, sgp: 45_000_000, q1: 4 },
  ])
  const ran = await city.run('2026-01-05', 'devolver', '--plazo', '2026-01-09')
  expect(ran.out).toContain(
    '2 errores; oficio OPGI-2026-002, para corregir a más tardar el viernes 9 de enero de 2026',
  )
  const letter = lettersText(city.in(RETURNS, 'OPGI-2026-002 salud plan-accion', 'Oficio OPGI-2026-002.docx'))
  expect(letter).toContain('OPGI-2026-001 del 19 de diciembre de 2025')
  expect(letter).toContain('1 observación ya se había hecho')
  expect(letter.split('Ya se había observado.')).toHaveLength(2)
  expect(letter).toMatch(/La fecha «31\/11\/2026» no existe en el calendario\.\s+Ya se había observado\./)
  expect(existsSync(city.in(FIRST, LETTER))).toBe(true)
})

test('an error that a justified exception covers does not go back', async () => {
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  city.except(
    { regla: 'date-nonexistent', archivo: 'plan salud.xlsx' },
    { regla: 'budget-over-ceiling', archivo: 'plan salud.xlsx' },
  )
  const ran = await city.run('2025-12-19', 'devolver')
  expect(ran.status).toBe(0)
  expect(ran.out).toContain(
    'Listos para el Consejo de Gobierno (sin errores por corregir):\n  Secretaría de Salud',
  )
  expect(written()).toEqual([])
  city.except()
  expect((await city.run('2025-12-19', 'devolver')).status).toBe(1)
  expect((await city.plan('salud')).state).toBe('returned')
})

test('the number and the deadline may be given, and nonsense is said to be so', async () => {
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [{ ...PARKS, q1: 9 }])
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  const both = await city.run('2025-12-19', 'devolver', '--numero', 'SP/105')
  expect([both.status, both.out]).toEqual([2, ''])
  expect(both.err).toContain('Son 2 los planes por devolver, y con --numero solo se devuelve uno')
  const one = await city.run('2025-12-19', 'devolver', '--numero', 'SP/105', '--dependencia', 'salud')
  expect(one.status).toBe(1)
  expect(written().map((name) => name.split('/')[0])).toContain('SP 105 salud plan-accion')
  const taken = await city.run('2025-12-19', 'devolver', '--numero', 'SP/105', '--dependencia', 'general')
  expect(taken.status).toBe(2)
  expect(taken.err).toContain(
    'El oficio SP/105 ya devolvió Secretaría de Salud Municipal, Plan de acción: diga otro número.',
  )
  const alike = await city.run('2025-12-19', 'devolver', '--numero', 'sp 105', '--dependencia', 'general')
  expect([alike.status, alike.err]).toEqual([2, expect.stringContaining('diga otro número')])
  expect((await city.run('2025-12-19', 'devolver', '--plazo', '2025-12-19')).err).toContain(
    'ya pasó o es hoy',
  )
  expect((await city.run('2025-12-19', 'devolver', '--plazo', '2026-02-30')).err).toBe(
    'El plazo (--plazo) debe ser una fecha que exista, como 2026-01-28; se escribió «2026-02-30».\n',
  )
  expect((await city.run('2025-12-19', 'devolver', 'salud')).err).toContain('No se entiende «salud»')
})

test('a workbook that cannot be annotated goes back as a list, and the letter says what to do', async () => {
  const parts = unzipSync(await city.book('salud', [WRONG_VACCINES]))
  const bytes = zipSync({ ...parts, 'xl/vbaProject.bin': new Uint8Array(8) })
  await city.receiveBytes('2025-12-10', 'con macros.xlsx', bytes)
  const ran = await city.run('2025-12-19', 'devolver')
  expect(ran.out).toContain('Su libro no se pudo anotar, y va la lista de lo encontrado.')
  expect(written()).toContain('OPGI-2026-001 salud plan-accion/con macros - observaciones.xlsx')
  const letter = lettersText(city.in(FIRST, LETTER))
  expect(letter).toContain('Corrija en el libro que presentó su dependencia, «con macros.xlsx»')
  expect(letter).toContain('Lista de lo que se encontró')
})

test('with nothing received there is nothing to return', async () => {
  const ran = await city.run('2025-12-19', 'devolver')
  expect(ran.status).toBe(0)
  expect(ran.out).toContain('No hay planes presentados por revisar.\nFaltan por presentar 3 planes:\n')
})
