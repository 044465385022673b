import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Consolidated, ConsolidatedFile } from '../../../pipeline/consolidate/consolidated.js'
import { sha256 } from '../../../pipeline/consolidate/content.js'
import { Register } from '../../../pipeline/register/register.js'
import { cotejoAt, temporaryFolder, type Ran } from '../../support/commands.js'
import { correctionArrives, DAY, filesIn, inboxFull, onThatDay } from '../../support/crash/office.js'
import { shown } from '../publish/open-workbook.js'

/**
 * The register of a workspace of 2026: General sent its plan and then a correction with one more activity, Salud its plan;
 * a copy of General's first version and a broken file came too.
 */

const folder = temporaryFolder()
const city = folder.in('ciudad')
const outputs = join(city, 'salidas')
let ran: Ran
let read: Consolidated

beforeAll(async () => {
  await inboxFull(city)
  await onThatDay(city, 'recibir')
  await correctionArrives(city)
  await onThatDay(city, 'recibir')
  mkdirSync(join(outputs, 'devoluciones', 'OPGI-2026-001 general.xlsx'), { recursive: true })
  writeFileSync(join(outputs, 'devoluciones', 'general.xlsx'), 'de una devolución')
  mkdirSync(join(outputs, 'solicitud'))
  writeFileSync(join(outputs, 'solicitud', 'circular.docx'), 'de la solicitud')
  ran = await onThatDay(city, 'consolidar')
  read = consolidated()
}, 60_000)
afterAll(() => folder.remove())

function consolidated(from = outputs): Consolidated {
  return JSON.parse(readFileSync(join(from, 'consolidado.json'), 'utf8')) as Consolidated
}

function told({ files }: Consolidated): string[] {
  return files.map(
    ({ file, duplicateOf, supersededBy, setAside, version, state }: ConsolidatedFile) =>
      `${file}${version === undefined ? '' : ` v${String(version)}`}${state === undefined ? '' : ` ${state}`}${
        duplicateOf === null ? '' : ` = ${duplicateOf}`
      }${supersededBy === null ? '' : ` < ${supersededBy}`}${setAside === undefined ? '' : ` (${setAside})`}`,
  )
}

it('tells every file that ever arrived, once, with what the register says of it', () => {
  expect(ran.status).toBe(0)
  expect(told(read)).toEqual([
    '2026-0001/general.xlsx v1 < 2026-0003/general corregido.xlsx',
    '2026-0002/salud.xlsx v1 received',
    '2026-0003/general corregido.xlsx v2 received',
    'copia.xlsx = 2026-0001/general.xlsx',
    'roto.xlsx (unreadable)',
  ])
  expect(read.files.map(({ activities }) => activities)).toEqual([1, 1, 2, 1, 0])
})

it('reconciles with the register, and says so', async () => {
  const register = await Register.open(city, { actor: 'opgi', now: () => `${DAY}T15:00:00Z` })
  const arrived = (await register.receptions()).length
  await register.close()
  expect(read.files).toHaveLength(arrived)
  expect(ran.out).toContain(
    'Recibidos: 5 = 4 sin observaciones + 0 con advertencias + 0 con errores + 1 ilegibles',
  )
  expect(ran.out).toContain('De ellos, 1 repetido y 1 reemplazado por otra versión')
  expect(ran.out).toContain('Apartados, por decidir (vea cotejo estado): 1')
  expect(ran.out).toContain('Planes en el trámite: presentado 2')
})

it('counts only the version that the register counts', () => {
  const standing = read.activities.filter(({ findings }) => !findings.includes('submission-superseded'))
  expect(standing.map(({ activity, source }) => `${activity} ← ${source.file}`).sort()).toEqual([
    'Pintar los murales de los barrios ← 2026-0003/general corregido.xlsx',
    'Podar los árboles de los parques ← 2026-0003/general corregido.xlsx',
    'Realizar jornadas de vacunación en las veredas ← 2026-0002/salud.xlsx',
  ])
})

it('of an earlier version says only that another counts, and of what was set aside nothing that is to be corrected', () => {
  expect(
    read.findings
      .filter(({ file }) => file === '2026-0001/general.xlsx' || file === 'roto.xlsx')
      .map(({ severity, message, how }) => [severity, message, how]),
  ).toEqual([
    [
      'info',
      'La misma dependencia envió otra versión, «2026-0003/general corregido.xlsx», que es la que vale según el registro.',
      'No hay que hacer nada: el registro conserva las dos.',
    ],
  ])
})

it('leaves alone what the other orders keep among the outputs, and writes no lists of its own there', () => {
  expect(readdirSync(join(outputs, 'devoluciones')).sort()).toEqual([
    'OPGI-2026-001 general.xlsx',
    'general.xlsx',
  ])
  expect(readFileSync(join(outputs, 'devoluciones', 'general.xlsx'), 'utf8')).toBe('de una devolución')
  expect(existsSync(join(outputs, 'solicitud', 'circular.docx'))).toBe(true)
  expect(filesIn(join(outputs, 'recibos')).length).toBeGreaterThan(0)
})

it('gives the same bytes for the same register, also elsewhere and from a folder below', async () => {
  const again = folder.in('otra-vez')
  await onThatDay(join(city, 'entregas'), 'consolidar', '--salida', again)
  for (const name of filesIn(again))
    expect({ name, hash: sha256(readFileSync(join(again, name))) }).toEqual({
      name,
      hash: sha256(readFileSync(join(outputs, name))),
    })
  expect(filesIn(again)).toContain('plan-maestro.xlsx')
  const given = folder.in('dada')
  await cotejoAt({ today: DAY }, folder.path, 'consolidar', 'ciudad', '--salida', 'dada')
  expect(told(consolidated(given))).toEqual(told(read))
}, 60_000)

it('shows on the cover of the master plan how far each plan has come', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(join(outputs, 'plan-maestro.xlsx'))
  const texts = shown(book.getWorksheet('Portada')!).map((row) => `|${row.join('|')}|`)
  expect(texts.some((text) => text.includes('|Advertencias|En el trámite|Qué pasó con él|'))).toBe(true)
  expect(texts.find((text) => text.includes('2026-0003/general corregido.xlsx|'))).toContain('|Presentado|')
  expect(texts.find((text) => text.includes('|roto.xlsx|'))).toContain('No se pudo leer')
  expect(texts.some((text) => text.startsWith('|Apartados|'))).toBe(false)
})

it('says what lies in the inbox and was never taken in', async () => {
  writeFileSync(join(city, 'entregas', 'nuevo.xlsx'), 'todavía no es un libro')
  expect((await onThatDay(city, 'consolidar')).out).toContain(
    'En «entregas» hay 1 archivo sin recibir, que aquí no cuentan: recíbalos con cotejo recibir',
  )
  rmSync(join(city, 'entregas', 'nuevo.xlsx'))
  expect((await onThatDay(city, 'consolidar')).out).not.toContain('sin recibir')
})

it('sets apart a plan that nobody knows whose it is: nothing of it counts', async () => {
  const register = await Register.open(city, { actor: 'opgi', now: () => `${DAY}T15:00:00Z` })
  const general = readFileSync(join(city, 'entregas', 'general.xlsx'))
  await register.setAside('general.xlsx', sha256('otros bytes'), 'no-dependencia')
  const archive = register.archive.path(sha256('otros bytes'))
  mkdirSync(join(archive, '..'), { recursive: true })
  await register.close()
  writeFileSync(archive, general)
  const broken = await onThatDay(city, 'consolidar')
  expect(broken.status).toBe(2)
  expect(broken.err).toMatch(/ya no es el que se recibió/)
  writeFileSync(archive, 'otros bytes')
  await onThatDay(city, 'consolidar')
  expect(told(consolidated())).toContain('general.xlsx (no-dependencia)')
  expect(consolidated().activities).toHaveLength(read.activities.length)
  rmSync(archive)
})

it('says what to do where there is nothing to consolidate', async () => {
  const empty = folder.in('vacia')
  mkdirSync(empty)
  writeFileSync(join(empty, 'cotejo.json'), JSON.stringify({ vigencia: 2026 }))
  const register = await Register.open(empty, { actor: 'opgi', now: () => `${DAY}T15:00:00Z` })
  await register.close()
  const none = await onThatDay(empty, 'consolidar')
  expect([none.status, none.err.split('\n').at(-2)]).toEqual([
    2,
    'En el registro todavía no hay ningún plan: deje los libros en «entregas» y ejecute: cotejo recibir',
  ])
  const other = await onThatDay(city, 'consolidar', '--vigencia', '2025')
  expect([other.status, other.err.split('\n').at(-2)]).toEqual([
    2,
    'En el registro no hay ningún plan de la vigencia 2025; los hay de 2026: dígala con --vigencia AAAA.',
  ])
  const into = await onThatDay(city, 'consolidar', '--salida', join(city, 'registro'))
  expect(into.status).toBe(2)
  expect(into.err).toMatch(/debe ser otra que la de las entregas o la del registro/)
})

test('a change after the approval counts where it was accepted, and never where it was not', async () => {
  const other = folder.in('otra-ciudad')
  await inboxFull(other)
  await onThatDay(other, 'recibir')
  await correctionArrives(other)
  const bytes = readFileSync(join(other, 'entregas', 'general corregido.xlsx'))
  const register = await Register.open(other, { actor: 'opgi', now: () => `${DAY}T15:00:00Z` })
  const plans = await register.plans()
  await register.approve(plans, '003', DAY)
  const modify = async (content: Uint8Array, letter: string, accepted: boolean): Promise<void> => {
    await register.archive.keep(content, sha256(content))
    const { key, counts, ruleset } = plans.find(
      ({ key: { dependencia } }) => dependencia === 'general',
    )!.current!
    await register.modify(
      { key, counts, ruleset, file: 'cambio.xlsx', sha256: sha256(content), fingerprint: letter },
      { letter, date: DAY, accepted },
    )
  }
  const ofGeneral = async (): Promise<string[]> => {
    const { status } = await onThatDay(other, 'consolidar')
    expect(status).toBeLessThan(2)
    return told(consolidated(join(other, 'salidas'))).filter((line) => !/salud|copia|roto/.test(line))
  }
  await modify(bytes, 'SG-001', false)
  expect(await ofGeneral()).toEqual([
    '2026-0001/general.xlsx v1 approved',
    '2026-0003/cambio.xlsx v2 < 2026-0001/general.xlsx',
  ])
  await modify(await savedAgain(bytes), 'SG-002', true)
  await register.close()
  expect(await ofGeneral()).toEqual([
    '2026-0001/general.xlsx v1 < 2026-0004/cambio.xlsx',
    '2026-0003/cambio.xlsx v2 < 2026-0004/cambio.xlsx',
    '2026-0004/cambio.xlsx v3 modified',
  ])
}, 60_000)

test('an entity that does not use the POAI has none written', async () => {
  const other = folder.in('sin-poai')
  await inboxFull(other)
  await onThatDay(other, 'recibir')
  writeFileSync(join(other, 'cotejo.json'), JSON.stringify({ vigencia: 2026, formatos: ['plan-accion'] }))
  expect((await onThatDay(other, 'consolidar')).status).toBe(0)
  expect(filesIn(join(other, 'salidas'))).not.toContain('poai.xlsx')
  expect(consolidated(join(other, 'salidas')).investment?.projects).toHaveLength(2)
}, 60_000)

/** The same workbook in other bytes. */
async function savedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

it('reads the files themselves of a workspace in which nothing was received yet, where both folders are named', async () => {
  const fresh = folder.in('nueva')
  await inboxFull(fresh)
  await cotejoAt({ today: DAY }, folder.path, 'iniciar', fresh)
  const given = folder.in('dada-nueva')
  const done = await cotejoAt({ today: DAY }, folder.path, 'consolidar', fresh, '--salida', given)
  expect(done.status).toBe(1)
  expect(told(consolidated(given)).some((file) => file.startsWith('entregas/general.xlsx'))).toBe(true)
}, 60_000)
