import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { ProcessPool } from '../../../pipeline/pool/process-pool.js'
import type { Pool, Tasks } from '../../../pipeline/pool/pool.js'
import { TaskCrashed, TaskTooBig, TaskTooLong } from '../../../pipeline/pool/task-error.js'
import { temporaryFolder } from '../../support/commands.js'

const support = (name: string): URL => new URL(`../../support/pool/${name}`, import.meta.url)
const HOSTILE = support('hostile-worker.mjs')

const noPool = (): Pool<Tasks> => {
  throw new Error('the worker should have started')
}

const opened: ProcessPool<Tasks>[] = []
function pool({ size = 1, seconds = 20, heapMb = 64, setup = null as unknown } = {}): ProcessPool<Tasks> {
  const made = new ProcessPool<Tasks>({
    entry: HOSTILE,
    setup,
    size,
    limits: { seconds, heapMb },
    otherwise: noPool,
  })
  opened.push(made)
  return made
}

afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

const pidOf = (answer: unknown): number => (answer as { pid: number }).pid

test('a worker is told once with what it works, and does one task after another', async () => {
  const one = pool({ setup: { known: new Map([['a', 1]]) } })
  const first = await one.run('echo', { bytes: new Uint8Array([1, 2, 3]), map: new Map([[1, 'x']]) })
  const second = await one.run('echo', 2)
  expect(first).toMatchObject({ setup: { known: new Map([['a', 1]]) } })
  const { input } = first as { input: { bytes: Uint8Array; map: Map<number, string> } }
  expect([...input.bytes]).toEqual([1, 2, 3])
  expect(input.map.get(1)).toBe('x')
  expect(pidOf(second)).toBe(pidOf(first))
  expect(pidOf(first)).not.toBe(process.pid)
})

test('there are as many workers as there is work for, and no more than allowed', async () => {
  const two = pool({ size: 2 })
  const alone = pidOf(await two.run('echo', 0))
  expect(pidOf(await two.run('echo', 0))).toBe(alone)
  const answers = await Promise.all(
    [1, 2, 3, 4].map(async (n) => {
      await two.run('slowly', { ms: 30 })
      return two.run('echo', n)
    }),
  )
  expect(new Set(answers.map(pidOf)).size).toBeLessThanOrEqual(2)
})

test('a task that fails says why, and its worker goes on', async () => {
  const one = pool()
  const before = pidOf(await one.run('echo', 0))
  const failed: unknown = await one.run('fail', 'no such thing').catch((error: unknown) => error)
  expect(failed).toBeInstanceOf(TaskCrashed)
  expect((failed as Error).message).toBe('TypeError: no such thing')
  expect(pidOf(await one.run('echo', 0))).toBe(before)
})

test.each(['endless', 'backtrack', 'silent'])(
  'a task without end (%s) is ended, and the others are done',
  async (task) => {
    const one = pool({ seconds: 0.3 })
    const before = pidOf(await one.run('echo', 0))
    const [hung, next] = await Promise.allSettled([one.run(task, null), one.run('echo', 1)])
    expect(hung).toMatchObject({ status: 'rejected' })
    expect((hung as PromiseRejectedResult).reason).toBeInstanceOf(TaskTooLong)
    expect(next).toMatchObject({ status: 'fulfilled', value: { input: 1 } })
    expect(pidOf((next as PromiseFulfilledResult<unknown>).value)).not.toBe(before)
  },
)

test.each(['map', 'array', 'texts', 'tooLong'])(
  'a task that asks for too much memory (%s) takes down nobody but itself',
  async (task) => {
    const one = pool({ heapMb: 48 })
    const [big, next] = await Promise.allSettled([one.run(task, null), one.run('echo', 1)])
    expect((big as PromiseRejectedResult).reason).toBeInstanceOf(TaskTooBig)
    expect(next).toMatchObject({ status: 'fulfilled', value: { input: 1 } })
  },
)

test('a worker that leaves takes its task with it, no other', async () => {
  const two = pool({ size: 2 })
  const [gone, ...others] = await Promise.allSettled([
    two.run('leave', 7),
    ...[1, 2, 3, 4, 5].map((n) => two.run('echo', n)),
  ])
  expect((gone as PromiseRejectedResult).reason).toBeInstanceOf(TaskCrashed)
  expect(others.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'fulfilled'))
})

test('a task whose worker was killed from outside is tried once more, and only once', async () => {
  const folder = temporaryFolder()
  const one = pool()
  expect(await one.run('killedOnce', folder.in('mark'))).toBe('done')
  await expect(one.run('killed', null)).rejects.toBeInstanceOf(TaskCrashed)
  expect(await one.run('echo', 1)).toMatchObject({ input: 1 })
  folder.remove()
})

test('where no worker can be started the tasks are done otherwise', async () => {
  const done: unknown[] = []
  const here: Pool<Tasks> = {
    size: 1,
    run: (task: string, input: unknown) => {
      done.push(task, input)
      return Promise.resolve('here')
    },
    close: () => undefined,
  }
  for (const entry of [support('missing-worker.mjs'), support('not-there.mjs')]) {
    const one = new ProcessPool<Tasks>({
      entry,
      setup: null,
      size: 2,
      limits: { seconds: 20, heapMb: 64 },
      otherwise: () => here,
    })
    expect(await Promise.all([one.run('a', 1), one.run('b', 2), one.run('c', 3)])).toEqual([
      'here',
      'here',
      'here',
    ])
    one.close()
  }
  expect(done).toHaveLength(12)
})

test('what waits when a pool is closed comes to nothing, and says so', async () => {
  const one = pool()
  const ended = Promise.allSettled([one.run('silent', null), one.run('echo', 1)])
  one.close()
  for (const { status } of await ended) expect(status).toBe('rejected')
  await expect(one.run('echo', 2)).rejects.toBeInstanceOf(TaskCrashed)
})

test('a program that ends without closing its pool ends, and so do its workers', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--no-warnings',
    fileURLToPath(support('idle-parent.mjs')),
  ])
  const pid = Number(stdout)
  expect(pid).toBeGreaterThan(0)
  for (let i = 0; i < 100 && isAlive(pid); i++) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(isAlive(pid)).toBe(false)
})

function isAlive(pid: number): boolean {
  if (existsSync('/proc')) return existsSync(`/proc/${String(pid)}`)
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
