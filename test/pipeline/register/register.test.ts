import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { firstBroken } from '../../../pipeline/register/log.js'
import type { PlanKey } from '../../../pipeline/register/records.js'
import { Register, type NewSubmission } from '../../../pipeline/register/register.js'
import { temporaryFolder } from '../../support/commands.js'
import { postgres } from '../../support/postgres.js'

const KEY: PlanKey = { dependencia: 'salud', vigencia: 2026, format: 'plan-accion', cutoff: '' }
const COUNTS = { activities: 12, errors: 2, warnings: 1, infos: 0 }

let folder: ReturnType<typeof temporaryFolder>
let register: Register
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  await register.close()
  folder.remove()
})

const WITNESS = { actor: 'opgi', now: () => '2026-01-10T15:00:00Z' }

function opened(): Promise<Register> {
  return Register.open(folder.path, WITNESS)
}

async function onPostgres(): Promise<Register> {
  mkdirSync(folder.in('registro'))
  return Register.on(await postgres(), folder.in('registro'), WITNESS)
}

function submission(sha256: string, more: Partial<NewSubmission> = {}): NewSubmission {
  return {
    key: KEY,
    file: `${sha256}.xlsx`,
    sha256,
    fingerprint: `f-${sha256}`,
    counts: COUNTS,
    ruleset: 'r1',
    ...more,
  }
}

const logFile = (): string => folder.in('registro', 'bitacora.jsonl')

describe.each([
  ['SQLite', opened],
  ['PostgreSQL', onPostgres],
])('in %s', (_, open) => {
  beforeEach(async () => {
    register = await open()
  })

  test('a plan goes from asked for to modified, and its whole history stays', async () => {
    await register.request([KEY], '2025-11-20')
    expect((await register.plan(KEY))?.state).toBe('requested')

    const first = await register.receive(submission('a'))
    expect([first.number, first.version]).toEqual(['2026-0001', 1])
    await register.recordReturn((await register.plan(KEY))!, {
      letter: 'OPGI-2026-001',
      date: '2026-01-11',
      deadline: '2026-01-19',
      errors: 2,
    })
    const second = await register.receive(submission('b', { counts: { ...COUNTS, errors: 0 } }))
    expect([second.number, second.version]).toEqual(['2026-0002', 2])
    await register.review([(await register.plan(KEY))!])
    await register.approve([(await register.plan(KEY))!], 'Acta 003', '2026-01-28')
    await register.modify(submission('c'), { letter: 'SSM-088', date: '2026-05-02', accepted: false })
    expect((await register.plan(KEY))?.state).toBe('approved')
    expect((await register.plan(KEY))?.current?.version).toBe(2)
    await register.modify(submission('d'), { letter: 'SSM-091', date: '2026-05-20', accepted: true })

    const plan = (await register.plan(KEY))!
    expect(plan.state).toBe('modified')
    expect(plan.requested).toBe('2025-11-20')
    expect(plan.versions.map(({ version, sha256 }) => `${String(version)}${sha256}`)).toEqual([
      '1a',
      '2b',
      '3c',
      '4d',
    ])
    expect(plan.current?.version).toBe(4)
    expect(plan.approval).toEqual({ submission: second.id, version: 2, act: 'Acta 003', date: '2026-01-28' })
    expect(plan.returns.map(({ version, letter }) => [version, letter])).toEqual([[1, 'OPGI-2026-001']])
    expect(plan.modifications.map(({ version, accepted }) => [version, accepted])).toEqual([
      [3, false],
      [4, true],
    ])
  })

  test('every change is a line of the log, and the lines are chained', async () => {
    await register.request([KEY, { ...KEY, dependencia: 'ssi' }], '2025-11-20')
    await register.receive(submission('a'))
    const log = await register.log()
    expect(log.map(({ seq, action }) => [seq, action])).toEqual([
      [1, 'create'],
      [2, 'request'],
      [3, 'request'],
      [4, 'receive'],
    ])
    expect(firstBroken(log)).toBeNull()
    expect(
      firstBroken(log.map((entry) => (entry.seq === 3 ? { ...entry, actor: 'otro' } : entry)))?.seq,
    ).toBe(3)
    expect(firstBroken(log.filter(({ seq }) => seq !== 2))?.seq).toBe(3)
    expect(
      readFileSync(logFile(), 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual(log)
  })

  test('a change that fails leaves neither a row nor a line', async () => {
    await register.receive(submission('a'))
    const before = readFileSync(logFile(), 'utf8')
    await expect(register.receive(submission('a', { file: 'otro.xlsx' }))).rejects.toThrow()
    expect((await register.plan(KEY))?.versions).toHaveLength(1)
    expect(await register.log()).toHaveLength(2)
    expect(readFileSync(logFile(), 'utf8')).toBe(before)
  })

  test('what arrived and was set aside may become a version later', async () => {
    await register.setAside('sin nombre.xlsx', 'a', 'no-dependencia')
    await register.receive(submission('a', { file: 'sin nombre.xlsx' }))
    await register.duplicate('copia.xlsx', 'a', 'same-bytes', (await register.plan(KEY))!.current!.id)
    expect((await register.receptions()).map(({ file, fate }) => [file, fate.kind])).toEqual([
      ['sin nombre.xlsx', 'submission'],
      ['copia.xlsx', 'same-bytes'],
    ])
  })
})

describe('in SQLite alone', () => {
  beforeEach(async () => {
    register = await opened()
  })

  test('no line of the log can be changed or taken away', async () => {
    await register.receive(submission('a'))
    const database = new Database(join(folder.path, 'registro', 'registro.sqlite'))
    expect(() => database.exec("update log set actor = 'otro'")).toThrow(/append-only/)
    expect(() => database.exec('delete from log')).toThrow(/append-only/)
    database.close()
  })

  test('a line of the file that a crash cut off, or never wrote, is written when the register is opened', async () => {
    await register.receive(submission('a'))
    const whole = readFileSync(logFile(), 'utf8')
    for (const lost of [3, whole.length - 10]) {
      await register.close()
      truncateSync(logFile(), whole.length - lost)
      register = await opened()
      expect(readFileSync(logFile(), 'utf8')).toBe(whole)
    }
  })

  test('a log file that says something else is not mended in silence', async () => {
    await register.receive(submission('a'))
    await register.close()
    const whole = readFileSync(logFile(), 'utf8')
    writeFileSync(logFile(), whole.replace('opgi', 'otro'))
    await expect(opened()).rejects.toThrow(/no dice lo mismo que el registro/)
    writeFileSync(logFile(), whole)
    appendFileSync(logFile(), '{"seq":3}\n')
    await expect(opened()).rejects.toThrow(/no dice lo mismo que el registro/)
    writeFileSync(logFile(), whole)
    register = await opened()
  })

  test('a file that is no register is said to be one in words', async () => {
    await register.close()
    writeFileSync(
      folder.in('registro', 'registro.sqlite'),
      'esto no es una base de datos, de ninguna manera'.repeat(50),
    )
    await expect(opened()).rejects.toThrow(/está dañado: reponga la carpeta «registro»/)
    folder.remove()
    register = await opened()
  })
})
