import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { alone, type Holder } from '../../../pipeline/register/lock.js'
import { RegisterError } from '../../../pipeline/register/register-error.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { temporaryFolder } from '../../support/commands.js'

const HOLDER: Holder = { command: 'recibir', since: '2026-01-12T15:00:00Z' }
const ANOTHER: Holder = { command: 'aprobar', since: '2026-01-12T15:00:01Z' }

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => (folder = temporaryFolder()))
afterEach(() => folder.remove())

/** Somebody who works until told to end. */
function working(): {
  readonly begun: Promise<void>
  readonly end: () => void
  readonly done: Promise<void>
} {
  let begin = (): void => undefined
  let end = (): void => undefined
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const ended = new Promise<void>((resolve) => (end = resolve))
  const done = alone(folder.path, HOLDER, async () => {
    begin()
    await ended
  })
  return { begun, end, done }
}

test('one who comes meanwhile waits, is told once who is at work, and then has the place to itself', async () => {
  const first = working()
  await first.begun
  const told: (Holder | null)[] = []
  const order: string[] = []
  const second = alone(
    folder.path,
    ANOTHER,
    () => Promise.resolve(order.push('second')),
    (other) => {
      told.push(other)
      order.push('first')
      first.end()
    },
  )
  await Promise.all([first.done, second])
  expect(told).toEqual([HOLDER])
  expect(order).toEqual(['first', 'second'])
  expect(existsSync(folder.in('registro', '.ocupado.json'))).toBe(false)
})

test('one who waits in vain says so, and has done nothing', async () => {
  const first = working()
  await first.begun
  const work = noticed()
  const second = alone(folder.path, ANOTHER, work.act, () => undefined, 0)
  await expect(second).rejects.toThrow(RegisterError)
  await expect(second).rejects.toThrow(
    'Otro Cotejo sigue trabajando en este espacio («cotejo recibir»): espere a que termine y vuelva a ejecutar.',
  )
  expect(work.done).toBe(false)
  first.end()
  await first.done
})

test('what fails lets go of the place', async () => {
  const failing = alone(folder.path, HOLDER, () => Promise.reject(new Error('se cayó')))
  await expect(failing).rejects.toThrow('se cayó')
  await expect(alone(folder.path, ANOTHER, () => Promise.resolve('libre'), undefined, 0)).resolves.toBe(
    'libre',
  )
})

test('a process that is killed lets go at once, and its sign means nothing', async () => {
  await alone(folder.path, HOLDER, () => Promise.resolve())
  const holds = `
    const Database = require('libsql')
    const database = new Database(process.argv[1])
    database.exec('BEGIN EXCLUSIVE')
    process.stdout.write('held')
    setInterval(() => database.inTransaction, 1000)`
  const other = spawn(process.execPath, ['-e', holds, folder.in('registro', '.candado')], {
    cwd: PACKAGE_ROOT,
  })
  await once(other.stdout, 'data')
  writeFileSync(folder.in('registro', '.ocupado.json'), JSON.stringify(HOLDER))
  const told: (Holder | null)[] = []
  const act = alone(
    folder.path,
    ANOTHER,
    () => Promise.resolve('libre'),
    (holder) => {
      told.push(holder)
      other.kill('SIGKILL')
    },
    10_000,
  )
  await expect(act).resolves.toBe('libre')
  expect(told).toEqual([HOLDER])
})

function noticed(): { done: boolean; act: () => Promise<void> } {
  const work = {
    done: false,
    act: (): Promise<void> => {
      work.done = true
      return Promise.resolve()
    },
  }
  return work
}
