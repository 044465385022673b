import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Ran } from '../../../support/commands.js'
import { followUpCity, reported, type Reported } from '../../../support/follow-up-city.js'
import type { City } from '../../lifecycle/city.js'

const APRIL = '2026-04-30'
const GENERAL = 'Secretaría General'
const HEALTH = 'Secretaría de Salud Municipal'
const lines = ({ out }: Ran): string[] => out.trimEnd().split('\n')

let city: City
beforeEach(async () => {
  city = await followUpCity()
  await city.run('2026-04-20', 'seguimiento', 'preparar', '--corte', APRIL)
  mkdirSync(city.in('entregas'), { recursive: true })
})
afterEach(() => {
  city.remove()
})

const bookOf = (unit: string, cutoff = APRIL): string =>
  city.in('salidas', 'seguimiento', cutoff, unit, `Seguimiento ${cutoff} - ${unit}.xlsx`)

/** The prepared book of a dependencia comes back, filled in. */
function arrives(unit: string, rows: Reported, name = `Seguimiento ${unit}.xlsx`): void {
  const path = city.in('entregas', name)
  writeFileSync(path, unlocked(readFileSync(bookOf(unit))))
  reported(path, rows)
}

/** The same workbook without the protection of what is copied: somebody took it off. */
function unlocked(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue
    parts[name] = strToU8(strFromU8(part).replace(/<sheetProtection[^>]*>/g, ''))
  }
  return zipSync(parts)
}

const receive = (day: string, ...args: string[]): Promise<Ran> =>
  city.run(day, 'seguimiento', 'recibir', ...args)

test('a prepared book that comes back untouched is blank: nobody reported', async () => {
  arrives(GENERAL, {})
  const ran = await receive('2026-05-05')
  expect(ran.status).toBe(1)
  expect(lines(ran)[0]).toBe(`Apartado: «Seguimiento ${GENERAL}.xlsx» llegó en blanco: está sin diligenciar.`)
  expect(ran.out).toContain('Reportaron 0 de 2 dependencias; faltan 2:')
  const { out } = await city.run('2026-05-05', 'estado')
  expect(out).toContain(`  ${GENERAL}: Sin reportar · se le pidió el 20/04/2026`)
  expect(out).toContain('Llegó en blanco: está sin diligenciar.')
  // with one word of the dependencia it is a report
  arrives(GENERAL, { '1/5.1': { observations: 'Se hará en mayo' } })
  expect(lines(await receive('2026-05-05'))[0]).toMatch(/^Recibido 2026-/)
})

/** Somebody took another goal, and the code by which Cotejo would know the approved one. */
const CHANGED = { goal: '1 informe', activityId: '' }

test('what is wrong is told with its cell, also what only shows beside the plan, and all count the same', async () => {
  arrives(GENERAL, {
    '1/5.1': { ...CHANGED, executed: -1, done: 'Se publicó', evidence: 'Acta 4' },
    '3/2.1#1': { executed: 5, done: 'Se acompañaron cinco encuentros', evidence: 'Listas de asistencia' },
    '3/2.1#2': { executed: 1, done: 'Se publicó una memoria', evidence: 'Memoria 1' },
    '4/5.1': { executed: 'casi todas', done: 'Se respondieron', evidence: 'Reporte del sistema' },
  })
  const ran = await receive('2026-05-05')
  expect(ran.status).toBe(1)
  const [, number] = /^Recibido (\d{4}-\d{4}): .*; 3 errores/.exec(lines(ran)[0]!) ?? []
  const at = lines(ran).indexOf('Con errores por corregir:')
  const told = lines(ran).slice(at + 1, at + 7)
  expect(told).toEqual([
    `  ${GENERAL}, Seguimiento, corte 30/04/2026, versión 1: 3 errores`,
    expect.stringMatching(/^ {4}Anexo 1!I8 · .*: Lo ejecutado es -1 y no puede ser menos de 0\.$/),
    expect.stringMatching(/^ {4}Anexo 1!I14 · .*: Lo ejecutado, «casi todas», no es un número\.$/),
    expect.stringMatching(/^ {4}Anexo 1![A-Z]8 · .*1 informe/),
    `    Recibo: salidas/recibos/${number!} general seguimiento 2026-04-30.html`,
    'Para devolverlo con su libro anotado y su oficio: cotejo devolver --dependencia general --formato seguimiento',
  ])
  const receipt = city.in('salidas', 'recibos', `${number!} general seguimiento 2026-04-30.json`)
  expect(JSON.parse(readFileSync(receipt, 'utf8'))).toMatchObject({ findings: { errors: 3 } })
  expect((await city.run('2026-05-05', 'estado')).out).toContain(
    `${GENERAL}: Reportó · el 05/05/2026 · 3 errores`,
  )
  await city.run('2026-05-05', 'consolidar', '--corte', APRIL)
  const { findings } = JSON.parse(readFileSync(city.in('salidas', 'consolidado.json'), 'utf8')) as {
    findings: { file: string | null; severity: string }[]
  }
  const own = findings.filter(({ file, severity }) => file?.startsWith(number!) && severity === 'error')
  expect(own).toHaveLength(3)
  const back = await city.run(
    '2026-05-06',
    'devolver',
    '--dependencia',
    'general',
    '--formato',
    'seguimiento',
  )
  expect([back.status, back.out]).toEqual([1, expect.stringContaining('3 errores')])
})

describe('who has nothing scheduled at a cut-off owes nothing', () => {
  test('is never late, neither among who reported nor in the state of things', async () => {
    // by the end of March the meetings of Health are due, and nothing that the Secretaría General leads
    city.configure({ techos: [], cortes: ['03-31', '08-31'] })
    const march = '2026-03-31'
    await city.run('2026-03-25', 'seguimiento', 'preparar', '--corte', march)
    arrives(HEALTH, {})
    const { out } = await receive('2026-11-20', '--corte', march)
    expect(out).toContain('Reportaron 0 de 1 dependencia; falta 1:')
    expect(out).toMatch(new RegExp(`\n  ${HEALTH}: 1 actividad programada; \\d+ días de retraso\n`))
    expect(out).toContain(`A este corte no lidera nada programado, y no debe nada: ${GENERAL}.`)
    const state = (await city.run('2026-11-20', 'estado')).out
    const section = state.slice(state.indexOf('Seguimiento al corte 31/03/2026')).split('\n\n')[0]!
    expect(section).toContain('Reportaron 0 de 1 dependencia; falta 1.')
    expect(section).not.toContain(GENERAL)
  })
})

describe('what was asked for at a day that is no cut-off', () => {
  test('is one line, which nobody owes', async () => {
    await city.run('2026-04-21', 'seguimiento', 'preparar', '--corte', '2026-05-15')
    const { out } = await city.run('2026-11-20', 'estado')
    const about = out.split('\n').filter((line) => line.includes('15/05/2026'))
    expect(about).toEqual([
      'Seguimiento al 15/05/2026: se pidieron 2 libros el 21/04/2026 y no llegó ninguno. No es un corte de la vigencia 2026 (los de la entidad son 30/04/2026, 31/08/2026 y 31/12/2026), así que nadie lo debe.',
    ])
    expect(out).toContain('Seguimiento al corte 30/04/2026. Reportaron 0 de 2 dependencias; faltan 2.')
    // once something of it comes it is told like any other
    const path = city.in('entregas', 'de salud.xlsx')
    copyFileSync(bookOf(HEALTH, '2026-05-15'), path)
    reported(path, { '3/2.1#1': { executed: 4, done: 'Cuatro encuentros', evidence: 'Actas' } })
    await receive('2026-11-20')
    expect((await city.run('2026-11-20', 'estado')).out).toContain('Seguimiento al corte 15/05/2026. Rep')
  })
})
