import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import * as fileSystem from 'node:fs/promises'
import { createServer } from 'node:net'
import { loadFile, MAX_FILE_BYTES, type ReadFileSystem } from '../../../pipeline/collect/load-file.js'
import { temporaryFolder } from '../../support/commands.js'

const folder = temporaryFolder()
afterAll(() => folder.remove())

const notLoaded = (why: string): unknown => ({ why: { kind: 'not-loaded', why } })
const failing = (code: string): ReadFileSystem => ({
  open: () => Promise.reject(Object.assign(new Error(code), { code })),
})

it('gives the bytes of a file, also of an empty one', async () => {
  writeFileSync(folder.in('plan.xlsx'), 'PK1234')
  writeFileSync(folder.in('nada.xlsx'), '')
  expect(await loadFile(folder.in('plan.xlsx'))).toEqual({ bytes: Buffer.from('PK1234') })
  expect(await loadFile(folder.in('nada.xlsx'))).toEqual({ bytes: Buffer.alloc(0) })
})

it('says that a file is gone, also where it was a link to one or its folder is gone', async () => {
  symlinkSync(folder.in('no-esta.xlsx'), folder.in('enlace.xlsx'))
  for (const name of ['no-esta.xlsx', 'enlace.xlsx', 'carpeta/plan.xlsx', 'plan.xlsx/otro.xlsx'])
    expect(await loadFile(folder.in(name))).toEqual(notLoaded('gone'))
})

it.each([
  ['EACCES', 'denied'],
  ['EPERM', 'denied'],
  ['EBUSY', 'in-use'],
  ['EIO', 'disk'],
  ['ENOTCONN', 'disk'],
  ['ELOOP', 'no-file'],
])('%s: %s', async (code, why) => {
  expect(await loadFile('plan.xlsx', failing(code))).toEqual(notLoaded(why))
})

it('never waits at what is no file: a folder, a pipe, a socket', async () => {
  mkdirSync(folder.in('carpeta.xlsx'))
  expect(spawnSync('mkfifo', [folder.in('tubo.xlsx')]).status).toBe(0)
  const server = createServer().listen(folder.in('enchufe.xlsx'))
  await new Promise((resolve) => server.once('listening', resolve))
  for (const name of ['carpeta.xlsx', 'tubo.xlsx', 'enchufe.xlsx'])
    expect(await loadFile(folder.in(name))).toEqual(notLoaded('no-file'))
  await new Promise((resolve) => server.close(resolve))
})

it('does not load what is too large', async () => {
  writeFileSync(folder.in('enorme.xlsx'), '')
  truncateSync(folder.in('enorme.xlsx'), MAX_FILE_BYTES + 1)
  expect(await loadFile(folder.in('enorme.xlsx'))).toEqual({
    why: { kind: 'too-large', limitBytes: 200 * 1024 * 1024 },
  })
})

/** A file system in which somebody does something to a file while its bytes are read, so many times. */
function disturbed(disturb: () => void, times: number): ReadFileSystem {
  let left = times
  return {
    open: async (...args) => {
      const handle = await fileSystem.open(...args)
      const read = handle.read.bind(handle) as (...args: unknown[]) => Promise<unknown>
      handle.read = (async (...args: unknown[]) => {
        if (left-- > 0) disturb()
        return read(...args)
      }) as typeof handle.read
      return handle
    },
  }
}

it('reads once more what changed meanwhile, and says so where it goes on changing', async () => {
  const path = folder.in('se-copia.xlsx')
  const grows = (): void => appendFileSync(path, 'más')
  writeFileSync(path, 'PK')
  expect(await loadFile(path, disturbed(grows, 1))).toEqual({ bytes: Buffer.from('PKmás') })
  expect(await loadFile(path, disturbed(grows, Infinity))).toEqual(notLoaded('changing'))
  writeFileSync(path, 'PK y mucho más')
  expect(
    await loadFile(
      path,
      disturbed(() => truncateSync(path, 2), 1),
    ),
  ).toEqual({
    bytes: Buffer.from('PK'),
  })
})
