import { jest } from '@jest/globals'
import { appendFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { replay } from '../../../pipeline/lifecycle/audit/replay.js'
import { firstBroken } from '../../../pipeline/register/log.js'
import type { PlanKey } from '../../../pipeline/register/records.js'
import { Register } from '../../../pipeline/register/register.js'
import type { NewSubmission } from '../../../pipeline/register/rows.js'
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

  test('a receipt of the last evening of a year has the number of that year', async () => {
    const evening = jest.spyOn(WITNESS, 'now').mockReturnValue('2027-01-01T01:30:00Z')
    expect((await register.receive(submission('a'))).number).toBe('2026-0001')
    evening.mockReturnValue('2027-01-01T05:00:00Z')
    expect((await register.receive(submission('b'))).number).toBe('2027-0001')
    evening.mockRestore()
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

  test('what is settled stays in order, each a line of the log', async () => {
    const first = {
      ...{ activity: 'paac-anexo-1/2026/1/5.1', cutoff: '2026-04-30', executed: [4, null], evidence: true },
      ...{ by: 'Jefe de la OPGI', motive: 'Acta de visita', unit: 'salud', date: '2026-05-12' },
    }
    const second = { ...first, executed: [3.5, 1], evidence: false, unit: null, motive: 'Se contó otra vez' }
    await register.settle(first)
    await register.settle(second)
    expect(await register.settlements()).toEqual([
      { id: 2, ...first },
      { id: 3, ...second },
    ])
    const log = await register.log()
    expect(log.slice(1).map(({ action, data }) => [action, data])).toEqual([
      ['settle', first],
      ['settle', second],
    ])
    expect(firstBroken(log)).toBeNull()
    expect(replay(log).settlement).toEqual([
      { id: 2, ...first, executed: '[4,null]', evidence: 1 },
      { id: 3, ...second, executed: '[3.5,1]', evidence: 0 },
    ])
  })

  describe('a version that is withdrawn', () => {
    const plan = async () => (await register.plan(KEY))!
    const OFICIO = { letter: 'OPGI-001', date: '2026-01-11', deadline: '2026-01-19', errors: 2 }

    test('counts no more, stays with its motive, and the one before counts again', async () => {
      await register.receive(submission('a'))
      const second = await register.receive(submission('b'))
      await register.duplicate('copia.xlsx', 'b', 'same-bytes', second.id)
      await register.withdraw(second, 'Llegó de otra dependencia')
      const { versions, withdrawn, current, state } = await plan()
      expect(versions.map(({ version }) => version)).toEqual([1])
      expect([current?.version, state]).toEqual([1, 'received'])
      expect(withdrawn).toEqual([
        { ...second, withdrawn: '2026-01-10T15:00:00Z', motive: 'Llegó de otra dependencia' },
      ])
      expect((await register.receptions()).map(({ file, fate }) => [file, fate.kind])).toEqual([
        ['a.xlsx', 'submission'],
        ['b.xlsx', 'withdrawn'],
        ['copia.xlsx', 'withdrawn'],
      ])
      expect((await register.log()).at(-1)).toMatchObject({
        action: 'withdraw',
        data: { ...KEY, version: 2, number: '2026-0002', counts: 1, state: 'received' },
      })
    })

    test('leaves the plan as far as it had come with the version that counts again', async () => {
      await register.receive(submission('a'))
      await register.recordReturn(await plan(), OFICIO)
      const second = await register.receive(submission('b'))
      await register.review([await plan()])
      const third = await register.receive(submission('c'))
      await register.recordReturn(await plan(), { ...OFICIO, letter: 'OPGI-002' })
      await register.withdraw(third, 'Por error')
      expect([(await plan()).current?.version, (await plan()).state]).toEqual([2, 'under-review'])
      await register.withdraw(second, 'Por error')
      expect([(await plan()).current?.version, (await plan()).state]).toEqual([1, 'returned'])
      expect((await plan()).returns.map(({ version, letter }) => [version, letter])).toEqual([
        [1, 'OPGI-001'],
        [3, 'OPGI-002'],
      ])
    })

    test('that no longer counted changes nothing of what counts', async () => {
      const first = await register.receive(submission('a'))
      await register.receive(submission('b'))
      await register.recordReturn(await plan(), OFICIO)
      await register.withdraw(first, 'Por error')
      expect([(await plan()).current?.version, (await plan()).state]).toEqual([2, 'returned'])
    })

    test('and is the only one leaves the plan asked for, or as if nothing had come', async () => {
      const other = { ...KEY, dependencia: 'cultura' }
      await register.request([KEY], '2025-11-20')
      await register.withdraw(await register.receive(submission('a')), 'Por error')
      expect([(await plan()).current, (await plan()).state]).toEqual([null, 'requested'])
      await register.withdraw(await register.receive(submission('b', { key: other })), 'Por error')
      const unasked = await register.plan(other)
      expect([unasked?.current, unasked?.state]).toEqual([null, 'missing'])
      await register.request([other], '2026-01-10')
      expect((await register.plan(other))?.state).toBe('requested')
    })

    test('may come again with the same bytes, for the same plan or another, under the next numbers', async () => {
      await register.withdraw(await register.receive(submission('a')), 'Por error')
      const again = await register.receive(submission('a'))
      expect([again.number, again.version]).toEqual(['2026-0002', 2])
      expect((await register.receptions()).map(({ file, fate }) => [file, fate])).toEqual([
        ['a.xlsx', { kind: 'submission', submission: again.id }],
      ])
      await register.withdraw(again, 'Es de cultura')
      const other = { ...KEY, dependencia: 'cultura' }
      const elsewhere = await register.receive(submission('a', { key: other }))
      expect([elsewhere.number, elsewhere.version]).toEqual(['2026-0003', 1])
      await expect(register.receive(submission('a', { file: 'otro.xlsx' }))).rejects.toThrow()
    })

    test('after the approval, being a change that was not accepted, leaves the plan approved', async () => {
      const first = await register.receive(submission('a'))
      await register.receive(submission('b'))
      await register.approve([await plan()], '003', '2026-01-28')
      const asked = { letter: 'SSM-088', date: '2026-05-02' }
      const refused = await register.modify(submission('c'), { ...asked, accepted: false })
      await register.withdraw(refused, 'Se presentó sin la firma')
      expect([(await plan()).current?.version, (await plan()).state]).toEqual([2, 'approved'])
      await register.modify(submission('c'), { ...asked, letter: 'SSM-090', accepted: true })
      const late = await register.modify(submission('d'), { ...asked, letter: 'SSM-091', accepted: false })
      await register.withdraw(late, 'Por error')
      await register.withdraw(first, 'Por error')
      expect([(await plan()).current?.version, (await plan()).state]).toEqual([4, 'modified'])
    })
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

  test('a register that a newer Cotejo has changed is not touched', async () => {
    await register.close()
    const database = new Database(join(folder.path, 'registro', 'registro.sqlite'))
    database.exec("insert into kysely_migration values ('9999-later', '2030-01-01')")
    database.close()
    await expect(opened()).rejects.toThrow(/es de un Cotejo más nuevo que este: actualice Cotejo/)
    folder.remove()
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
