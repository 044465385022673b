import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'libsql'
import { sha256 } from '../../../pipeline/consolidate/content.js'
import { audit } from '../../../pipeline/lifecycle/audit.js'
import { alone } from '../../../pipeline/register/lock.js'
import { FIRST_PREVIOUS, lineOf, nextEntry } from '../../../pipeline/register/log.js'
import type { LogEntry, PlanKey } from '../../../pipeline/register/records.js'
import { Register } from '../../../pipeline/register/register.js'
import { cotejoIn, temporaryFolder, type Ran } from '../../support/commands.js'

const HEALTH: PlanKey = { dependencia: 'salud', vigencia: 2026, format: 'plan-accion', cutoff: '' }
const SPORT: PlanKey = { ...HEALTH, dependencia: 'deporte' }
const COUNTS = { activities: 12, errors: 2, warnings: 1, infos: 0 }

let folder: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  folder = temporaryFolder()
  writeFileSync(folder.in('cotejo.json'), '{}')
  await played()
})
afterEach(() => {
  folder.remove()
})

const database = (): string => folder.in('registro', 'registro.sqlite')
const logFile = (): string => folder.in('registro', 'bitacora.jsonl')
const logLines = (): string[] => readFileSync(logFile(), 'utf8').split(/(?<=\n)/)
const archived = (text: string): string => {
  const hash = sha256(Buffer.from(text))
  return folder.in('registro', 'archivo', hash.slice(0, 2), hash)
}

/** The life of two plans: 13 lines of the log, and 5 different files. */
async function played(): Promise<void> {
  let minute = 0
  const register = await Register.open(folder.path, {
    actor: 'opgi',
    now: () => `2026-01-10T15:${String(minute++).padStart(2, '0')}:00Z`.replace(/:\d\d:00Z/, ':00:00Z'),
  })
  const kept = async (text: string): Promise<string> => {
    const bytes = Buffer.from(text)
    await register.archive.keep(bytes, sha256(bytes))
    return sha256(bytes)
  }
  const sent = async (key: PlanKey, text: string) => ({
    key,
    file: `${text}.xlsx`,
    sha256: await kept(text),
    fingerprint: `huella de ${text}`,
    counts: COUNTS,
    ruleset: 'r1',
  })
  const plan = async (key: PlanKey) => (await register.plan(key))!
  await register.request([HEALTH, SPORT], '2025-11-20')
  await register.setAside('sin nombre.xlsx', await kept('salud uno'), 'no-dependencia')
  const first = await register.receive({ ...(await sent(HEALTH, 'salud uno')), file: 'sin nombre.xlsx' })
  await register.recordReturn(await plan(HEALTH), {
    letter: 'OPGI-001',
    date: '2026-01-11',
    deadline: '2026-01-19',
    errors: 2,
  })
  await register.duplicate('copia.xlsx', await kept('salud uno'), 'same-bytes', first.id)
  await register.receive(await sent(HEALTH, 'salud dos'))
  await register.review([await plan(HEALTH)])
  await register.approve([await plan(HEALTH)], 'Acta 003', '2026-01-28')
  const asked = { letter: 'SSM-088', date: '2026-05-02' }
  await register.modify(await sent(HEALTH, 'salud tres'), { ...asked, accepted: false })
  await register.modify(await sent(HEALTH, 'salud cuatro'), { ...asked, accepted: true })
  await register.setAside('roto.xlsx', await kept('nada'), 'unreadable')
  await register.close()
}

/** What the audit says is wrong, each with what tells it from others of its kind. */
async function problems(): Promise<string[]> {
  const found = await audit(folder.path)
  return found!.problems.map(({ kind, ...facts }) =>
    [
      kind,
      ...Object.values(facts).map((fact) => (typeof fact === 'object' ? JSON.stringify(fact) : fact)),
    ].join(' '),
  )
}

function auditar(...args: string[]): Promise<Ran> {
  return cotejoIn(folder.path, 'auditar', ...args)
}

/** Changes the database as another program would. */
function inDatabase(...statements: readonly string[]): void {
  const open = new Database(database())
  for (const statement of [
    'drop trigger if exists log_no_update',
    'drop trigger if exists log_no_delete',
    ...statements,
  ])
    open.exec(statement)
  open.close()
}

/** Every file of the workspace with its bytes, its size and when it was last changed. */
function everything(): string[] {
  return readdirSync(folder.path, { recursive: true })
    .map(String)
    .sort()
    .map((name) => {
      const { mtimeMs, size, mode } = lstatSync(folder.in(name))
      const bytes = lstatSync(folder.in(name)).isFile()
        ? readFileSync(folder.in(name)).toString('base64')
        : ''
      return [name, mtimeMs, size, mode, bytes].join(' ')
    })
}

test('a register in which nothing happened but what Cotejo wrote is sound', async () => {
  const { status, out } = await auditar()
  expect(status).toBe(0)
  const last = JSON.parse(logLines().at(-1)!) as LogEntry
  expect(last.seq).toBe(13)
  expect(out).toContain('El registro está bien')
  expect(out).toContain(
    `Se revisaron 13 líneas de la bitácora y 5 libros archivados. Para el acta: línea 13, suma ${last.hash}`,
  )
  const { out: json } = await auditar('--json')
  expect(JSON.parse(json)).toEqual({
    schema: 'cotejo/audit@1',
    sound: true,
    lines: 13,
    files: 5,
    last: { line: 13, hash: last.hash },
    problems: [],
    strays: [],
  })
})

test('auditing changes nothing, sound or not', async () => {
  await alone(folder.path, { command: 'recibir', since: '2026-01-10T15:00:00Z' }, () => Promise.resolve())
  const sound = everything()
  await auditar()
  expect(everything()).toEqual(sound)
  truncateSync(logFile(), 700)
  chmodSync(archived('salud dos'), 0o644)
  writeFileSync(archived('salud dos'), 'otra cosa')
  writeFileSync(`${database()}-journal`, '')
  const wrong = everything()
  await auditar()
  await auditar('--json')
  expect(everything()).toEqual(wrong)
})

describe('the archive', () => {
  it('has a file that is no longer what was submitted', async () => {
    chmodSync(archived('salud dos'), 0o644)
    const bytes = readFileSync(archived('salud dos'))
    bytes[3]! ^= 1
    writeFileSync(archived('salud dos'), bytes)
    const name = sha256(Buffer.from('salud dos'))
    expect(await problems()).toEqual([
      `file-altered registro/archivo/${name.slice(0, 2)}/${name} ["salud dos.xlsx"]`,
    ])
    const { status, out } = await auditar()
    expect(status).toBe(1)
    expect(out).toContain('1 problema:')
    expect(out).toContain('ya no es el que se recibió')
    expect(out).toContain('llegó como «salud dos.xlsx»')
  })

  it('lacks a file', async () => {
    rmSync(archived('salud uno'))
    const name = sha256(Buffer.from('salud uno'))
    expect(await problems()).toEqual([
      `file-missing registro/archivo/${name.slice(0, 2)}/${name} ["sin nombre.xlsx","copia.xlsx"]`,
    ])
  })

  it('has a file of which nobody knows, which harms nobody', async () => {
    const stray = archived('llegó y se fue la luz')
    mkdirSync(dirname(stray), { recursive: true })
    writeFileSync(stray, 'llegó y se fue la luz')
    expect(await problems()).toEqual([])
    const { status, out } = await auditar()
    expect(status).toBe(0)
    expect(out).toContain('hay un archivo que no está en el registro')
    expect(out).toContain('No es un problema')
  })
})

describe('the log’s file', () => {
  it('has a changed line', async () => {
    writeFileSync(
      logFile(),
      logLines()
        .map((line, i) => (i === 5 ? line.replace('"opgi"', '"otro"') : line))
        .join(''),
    )
    expect(await problems()).toEqual(['log-file-line-changed 6'])
  })

  it('has a line that is none any more', async () => {
    writeFileSync(
      logFile(),
      logLines()
        .map((line, i) => (i === 5 ? 'xyz\n' : line))
        .join(''),
    )
    expect(await problems()).toEqual(['log-file-line-changed 6'])
  })

  it('lacks a line', async () => {
    writeFileSync(
      logFile(),
      logLines()
        .filter((_, i) => i !== 5)
        .join(''),
    )
    expect(await problems()).toEqual(['log-file-line-missing 6'])
  })

  it('lacks its last lines, or was cut off in one', async () => {
    const whole = logLines()
    writeFileSync(logFile(), whole.slice(0, -2).join(''))
    expect(await problems()).toEqual(['log-file-behind 12 13'])
    writeFileSync(logFile(), whole.join('').slice(0, -20))
    expect(await problems()).toEqual(['log-file-behind 13 13'])
    writeFileSync(logFile(), '')
    expect(await problems()).toEqual(['log-file-behind 1 13'])
    const { status, out } = await auditar()
    expect(status).toBe(1)
    expect(out).toContain('No hay que reponer nada')
  })

  it('is not there', async () => {
    rmSync(logFile())
    expect(await problems()).toEqual(['log-file-missing'])
  })

  it('goes on with a line of somebody else', async () => {
    appendFileSync(logFile(), '{"seq":14}\n')
    expect(await problems()).toEqual(['log-file-ahead 14 14 false'])
  })

  it('goes on with lines that follow, as where an old database was put back', async () => {
    const last = JSON.parse(logLines().at(-1)!) as LogEntry
    const next = nextEntry(last, { at: '2026-02-01T10:00:00Z', actor: 'opgi', action: 'create', data: {} })
    appendFileSync(logFile(), lineOf(next))
    expect(await problems()).toEqual(['log-file-ahead 14 14 true'])
  })

  it('has a line in the middle that is not of this log', async () => {
    const whole = logLines()
    writeFileSync(
      logFile(),
      [...whole.slice(0, 4), whole[4]!.replace('2026', '2027'), ...whole.slice(4)].join(''),
    )
    expect(await problems()).toEqual(['log-file-line-added 5'])
  })

  it('has two lines that changed places', async () => {
    const [one, two, three, ...rest] = logLines()
    writeFileSync(logFile(), [one, three, two, ...rest].join(''))
    expect(await problems()).toEqual(['log-file-line-misplaced 2'])
  })

  it('was written anew from some line on, with hashes that fit', async () => {
    const entries = logLines().map((line) => JSON.parse(line) as LogEntry)
    let before: LogEntry | null = null
    const forged = entries.map((entry): LogEntry => {
      const data = entry.action === 'approve' ? { ...entry.data, date: '2026-01-02' } : entry.data
      before = nextEntry(before, { ...entry, data })
      return before
    })
    expect(forged[0]!.previous).toBe(FIRST_PREVIOUS)
    writeFileSync(logFile(), forged.map(lineOf).join(''))
    const approval = entries.find(({ action }) => action === 'approve')!
    expect(await problems()).toEqual([
      `log-differs ${String(approval.seq)} ${forged.at(-1)!.hash} ${entries.at(-1)!.hash}`,
    ])
  })
})

describe('the database', () => {
  it('has a changed line of the log', async () => {
    inDatabase("update log set actor = 'otro' where seq = 7")
    expect(await problems()).toEqual(['log-row-changed 7'])
  })

  it('lacks a line of the log', async () => {
    inDatabase('delete from log where seq = 7')
    expect(await problems()).toEqual(['log-row-missing 7'])
  })

  it('and the file have lost the same line', async () => {
    inDatabase("update log set actor = 'otro' where seq = 7")
    writeFileSync(
      logFile(),
      logLines()
        .map((line) => line.replace('"seq":7,"at":"2026', '"seq":7,"at":"2027'))
        .join(''),
    )
    expect(await problems()).toEqual(['log-lost 7'])
    expect((await auditar()).out).toContain('No se puede dar la suma de la última línea')
  })

  it('says that a plan is in another state', async () => {
    inDatabase("update plan set state = 'returned' where dependencia = 'salud'")
    expect(await problems()).toEqual([
      'row-changed plan 2 salud · plan-accion · 2026 [{"field":"state","logged":"modified","found":"returned"}]',
    ])
    expect((await auditar()).out).toContain(
      'El plan salud · plan-accion · 2026: el estado dice «devuelto» y según la bitácora es «modificado».',
    )
  })

  it('says that another version counts', async () => {
    inDatabase(
      "update plan set current = (select id from submission where version = 3) where dependencia = 'salud'",
    )
    expect(await problems()).toEqual([
      'row-changed plan 2 salud · plan-accion · 2026 [{"field":"current","logged":12,"found":11}]',
    ])
  })

  it.each([
    [
      'submission',
      "update submission set received = '2025-12-01T08:00:00Z' where version = 2",
      /^row-changed submission 8 .*"received"/,
    ],
    [
      'reception',
      "update reception set reason = 'blank' where fate = 'aside'",
      /^row-changed reception 13 .*"reason"/,
    ],
    ['returned', "update returned set deadline = '2027-01-19'", /^row-changed returned 6 .*"deadline"/],
    ['approval', "update approval set act = 'Acta 004'", /^row-changed approval 10 .*"act"/],
    ['modification', 'update modification set accepted = 1', /^row-changed modification 11 .*"accepted"/],
  ])('has a changed row of %s', async (_, statement, told) => {
    inDatabase(statement)
    expect(await problems()).toEqual([expect.stringMatching(told)])
  })

  it('lacks a row, or has one of which the log does not tell', async () => {
    inDatabase('delete from returned')
    expect(await problems()).toEqual(['row-missing returned 6 salud · plan-accion · 2026, versión 1'])
    inDatabase("insert into returned values (6, 5, 'OPGI-001', '2026-01-11', '2026-01-19', 2)")
    expect(await problems()).toEqual([])
    inDatabase(
      "insert into approval select 99, id, 5, 'Acta 9', '2026-01-01' from plan where dependencia = 'deporte'",
    )
    expect(await problems()).toEqual(['row-added approval 99 salud · plan-accion · 2026, versión 1'])
  })

  it('is cut off', async () => {
    const { size } = lstatSync(database())
    truncateSync(database(), size - 5000)
    expect(await problems()).toEqual([expect.stringMatching(/^database-damaged/)])
    const { status, out, err } = await auditar()
    expect(status).toBe(1)
    expect(out).toContain('está dañada')
    expect(out).toContain('Para el acta: línea 13')
    expect(err).toBe('')
  })

  it('is no database', async () => {
    writeFileSync(database(), 'esto no es una base de datos, de ninguna manera'.repeat(50))
    expect(await problems()).toEqual([expect.stringMatching(/^database-damaged/)])
  })

  it('is not there, or empty', async () => {
    truncateSync(database(), 0)
    expect(await problems()).toEqual(['database-missing'])
    rmSync(database())
    expect(await problems()).toEqual(['database-missing'])
    expect(existsSync(database())).toBe(false)
    writeFileSync(
      logFile(),
      logLines()
        .filter((_, i) => i !== 5)
        .join(''),
    )
    expect(await problems()).toEqual(['database-missing', 'log-file-line-broken 6'])
  })
})

test('all that is wrong is told, not the first only', async () => {
  rmSync(archived('salud uno'))
  rmSync(archived('nada'))
  inDatabase("update plan set state = 'approved'")
  writeFileSync(
    logFile(),
    logLines()
      .filter((_, i) => i !== 5)
      .join(''),
  )
  const { out } = await auditar()
  expect(out).toContain('5 problemas:')
})

test('what a killed process had begun to write in the database is no problem', async () => {
  const before = readFileSync(database())
  inDatabase("update plan set state = 'approved'")
  const open = new Database(database())
  open.pragma('journal_mode = DELETE')
  open.exec("begin immediate; update plan set state = 'returned'")
  open.close()
  writeFileSync(database(), before)
  expect(await problems()).toEqual([])
})

describe('a version that was withdrawn', () => {
  beforeEach(async () => {
    const register = await Register.open(folder.path, { actor: 'opgi', now: () => '2026-06-01T15:00:00Z' })
    const plan = async (key: PlanKey) => (await register.plan(key))!
    await register.withdraw((await plan(HEALTH)).versions[0]!, 'Llegó repetida')
    const bytes = Buffer.from('salud uno')
    const own = { fingerprint: 'huella', counts: COUNTS, ruleset: 'r1', sha256: sha256(bytes) }
    const first = await register.receive({ key: SPORT, file: 'salud uno.xlsx', ...own })
    await register.recordReturn(await plan(SPORT), {
      ...{ letter: 'OPGI-002', date: '2026-06-01', deadline: '2026-06-08', errors: 2 },
    })
    await register.receive({ key: SPORT, file: 'otra.xlsx', ...own, sha256: sha256(Buffer.from('nada')) })
    await register.withdraw((await plan(SPORT)).current!, 'No era')
    expect([(await plan(SPORT)).state, (await plan(SPORT)).current?.id]).toEqual(['returned', first.id])
    await register.close()
  })

  it('leaves the rows that the log tells of', async () => {
    expect(await problems()).toEqual([])
  })

  it('and stands again without anybody having said so is told', async () => {
    inDatabase("update submission set withdrawn = null, motive = null where motive = 'No era'")
    expect(await problems()).toEqual([
      expect.stringMatching(/^row-changed submission 17 deporte .*"withdrawn".*"motive"/),
    ])
    expect((await auditar()).out).toContain(
      'el motivo por el que se retiró dice nada y según la bitácora es «No era»',
    )
  })

  it('or never was withdrawn, as far as the log knows', async () => {
    inDatabase(
      "update submission set withdrawn = '2026-06-01T15:00:00Z', motive = 'x' where version = 2 and id < 10",
    )
    expect(await problems()).toEqual([expect.stringMatching(/^row-changed submission 8 .*"logged":null/)])
  })
})

describe('what was settled', () => {
  beforeEach(async () => {
    const register = await Register.open(folder.path, { actor: 'opgi', now: () => '2026-05-12T15:00:00Z' })
    const about = { activity: 'paac-anexo-1/2026/1/5.1', cutoff: '2026-04-30', date: '2026-05-12' }
    const said = { by: 'Jefe de la OPGI', motive: 'Acta de visita', unit: 'salud' }
    await register.settle({ ...about, ...said, executed: [4], evidence: true })
    await register.close()
  })

  test('is sound as it was written', async () => {
    expect(await problems()).toEqual([])
  })

  test('and changed, taken away or added by hand is told', async () => {
    inDatabase("update settlement set executed = '[9]', motive = 'otro'")
    const { status, out } = await auditar()
    expect(status).toBe(1)
    expect(out).toContain(
      'Lo resuelto de «paac-anexo-1/2026/1/5.1» al corte 2026-04-30: el motivo dice «otro» y según la bitácora es «Acta de visita»; lo ejecutado que vale dice «[9]» y según la bitácora es «[4]».',
    )
    inDatabase(
      'delete from settlement',
      "insert into settlement values (99, 'otra', '2026-04-30', '[1]', 0, 'x', 'y', null, '2026-05-12')",
    )
    expect(await problems()).toEqual([
      'row-missing settlement 14 «paac-anexo-1/2026/1/5.1» al corte 2026-04-30',
      'row-added settlement 99 «otra» al corte 2026-04-30',
    ])
  })

  test('a database that an older Cotejo made, without its table, is read', async () => {
    inDatabase('drop table settlement')
    expect(await problems()).toEqual([
      'row-missing settlement 14 «paac-anexo-1/2026/1/5.1» al corte 2026-04-30',
    ])
  })
})

test('without a register or a workspace there is nothing to audit', async () => {
  rmSync(folder.in('registro'), { recursive: true })
  const none = await auditar()
  expect([none.status, none.out]).toEqual([2, ''])
  expect(none.err).toContain('todavía no tiene registro')
  expect(existsSync(folder.in('registro'))).toBe(false)
  rmSync(folder.in('cotejo.json'))
  expect((await auditar()).err).toContain('no está en un espacio de trabajo')
  expect((await auditar('no-hay')).err).toContain('No existe la carpeta «no-hay»')
  expect((await auditar('a', 'b')).err).toContain('una sola carpeta')
})

test('a configuration that cannot be used does not keep anybody from auditing', async () => {
  writeFileSync(folder.in('cotejo.json'), '{ esto no es')
  mkdirSync(join(folder.path, 'entregas'))
  expect((await auditar('entregas')).status).toBe(0)
})
