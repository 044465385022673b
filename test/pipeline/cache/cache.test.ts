import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { openCache } from '../../../pipeline/cache/cache.js'
import type { Sections } from '../../../pipeline/cache/sections.js'
import { temporaryFolder } from '../../support/commands.js'

const KEY = 'ab'.repeat(32)
const OTHER = 'cd'.repeat(32)
const SECTIONS: Sections = new Map([
  ['verdict', Buffer.from('{"kind":"own-output"}')],
  ['nothing', Buffer.alloc(0)],
  ['digest', Buffer.from([0, 255, 7])],
])

const folder = temporaryFolder()
let home = ''
let made = 0
beforeEach(() => (home = folder.in(`c${String(made++)}`)))
afterAll(() => folder.remove())

const pathOf = (key: string): string => join(home, key.slice(0, 2), key.slice(2))
const plain = (sections: Sections | null): unknown =>
  sections && [...sections].map(([name, bytes]) => [name, [...bytes]])

const isRoot = process.getuid?.() === 0
const modes = process.platform === 'win32' ? test.skip : test

test('what was put is there in the next run, under its key and no other', () => {
  openCache(home).put(KEY, SECTIONS)
  const next = openCache(home)
  expect(plain(next.get(KEY))).toEqual(plain(SECTIONS))
  expect(next.get(OTHER)).toBeNull()
})

modes('folder, secret and entries are the user’s alone', () => {
  openCache(home).put(KEY, SECTIONS)
  const mode = (path: string): number => statSync(path).mode & 0o777
  expect(mode(home)).toBe(0o700)
  expect(mode(join(home, 'secreto'))).toBe(0o600)
  expect(mode(pathOf(KEY))).toBe(0o600)
  expect(statSync(join(home, 'secreto')).size).toBe(32)
})

test('of an entry in which any byte is another nothing is believed', () => {
  const cache = openCache(home)
  cache.put(KEY, SECTIONS)
  const good = readFileSync(pathOf(KEY))
  for (let at = 0; at < good.length; at++) {
    const bad = Buffer.from(good)
    bad[at]! ^= 1 << (at % 8)
    writeFileSync(pathOf(KEY), bad)
    expect([at, cache.get(KEY)]).toEqual([at, null])
  }
  cache.put(KEY, SECTIONS)
  expect(plain(cache.get(KEY))).toEqual(plain(SECTIONS))
})

test('nor of one that was cut short, or goes on, or is something else', () => {
  const cache = openCache(home)
  cache.put(KEY, SECTIONS)
  const good = readFileSync(pathOf(KEY))
  for (let length = good.length - 1; length >= 0; length--) {
    truncateSync(pathOf(KEY), length)
    expect([length, cache.get(KEY)]).toEqual([length, null])
  }
  writeFileSync(pathOf(KEY), Buffer.concat([good, Buffer.from([0])]))
  expect(cache.get(KEY)).toBeNull()
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      writeFileSync(pathOf(KEY), bytes)
      expect(cache.get(KEY)).toBeNull()
    }),
  )
  rmSync(pathOf(KEY))
  mkdirSync(pathOf(KEY))
  expect(cache.get(KEY)).toBeNull()
})

test('an entry under another’s key is not believed', () => {
  const cache = openCache(home)
  cache.put(KEY, SECTIONS)
  mkdirSync(join(home, OTHER.slice(0, 2)))
  writeFileSync(pathOf(OTHER), readFileSync(pathOf(KEY)))
  expect(cache.get(OTHER)).toBeNull()
})

test('what was written with another secret is foreign, and is replaced', () => {
  openCache(home).put(KEY, SECTIONS)
  writeFileSync(join(home, 'secreto'), randomBytes(32))
  const cache = openCache(home)
  expect(cache.get(KEY)).toBeNull()
  cache.put(KEY, SECTIONS)
  expect(plain(cache.get(KEY))).toEqual(plain(SECTIONS))
})

test('a secret that is none is made again', () => {
  openCache(home).put(KEY, SECTIONS)
  writeFileSync(join(home, 'secreto'), 'short')
  const cache = openCache(home)
  expect(cache.get(KEY)).toBeNull()
  cache.put(KEY, SECTIONS)
  expect(plain(openCache(home).get(KEY))).toEqual(plain(SECTIONS))
})

modes('a folder or a secret that others may write is not used', () => {
  openCache(home).put(KEY, SECTIONS)
  chmodSync(home, 0o777)
  expect(openCache(home).get(KEY)).toBeNull()
  chmodSync(home, 0o700)
  chmodSync(join(home, 'secreto'), 0o644)
  expect(openCache(home).get(KEY)).toBeNull()
  chmodSync(join(home, 'secreto'), 0o600)
  expect(plain(openCache(home).get(KEY))).toEqual(plain(SECTIONS))
})

modes('nor one that is a link to somewhere else', () => {
  openCache(home).put(KEY, SECTIONS)
  const link = `${home}-link`
  symlinkSync(home, link)
  expect(openCache(link).get(KEY)).toBeNull()
})

test('where nothing can be written there is no cache, and nobody hears of it', () => {
  const file = `${home}-file`
  writeFileSync(file, '')
  for (const place of [file, join(file, 'below'), '/proc/cotejo', '\0']) {
    const cache = openCache(place)
    cache.put(KEY, SECTIONS)
    expect(cache.get(KEY)).toBeNull()
    cache.close()
  }
})

test('a disk that is full or read-only keeps what it has and takes no more', () => {
  const cache = openCache(home)
  cache.put(KEY, SECTIONS)
  writeFileSync(join(home, OTHER.slice(0, 2)), 'no folder can be made here')
  cache.put(OTHER, SECTIONS)
  expect(cache.get(OTHER)).toBeNull()
  expect(plain(cache.get(KEY))).toEqual(plain(SECTIONS))
  cache.close()
  expect(readdirSync(home).filter((name) => name.endsWith('.tmp'))).toEqual([])
  if (isRoot || process.platform === 'win32') return
  chmodSync(home, 0o500)
  const readOnly = openCache(home)
  readOnly.put('ef'.repeat(32), SECTIONS)
  expect(plain(readOnly.get(KEY))).toEqual(plain(SECTIONS))
  readOnly.close()
  chmodSync(home, 0o700)
})

const onRealFullDisk = existsSync('/dev/full') ? test : test.skip
onRealFullDisk('a device that takes no byte is told from one that took it', () => {
  const cache = openCache(home)
  cache.put(KEY, SECTIONS)
  rmSync(pathOf(KEY))
  symlinkSync('/dev/full', pathOf(KEY))
  expect(cache.get(KEY)).toBeNull()
  cache.put(KEY, SECTIONS)
  expect(plain(cache.get(KEY))).toEqual(plain(SECTIONS))
})

test('two runs at once keep what both know', async () => {
  const run = (name: string): Promise<unknown> =>
    promisify(execFile)(process.execPath, [
      '--no-warnings',
      fileURLToPath(new URL('../../support/cache/put-many.mjs', import.meta.url)),
      home,
      name,
    ])
  await Promise.all([run('a'), run('b'), run('c')])
  const cache = openCache(home)
  for (let i = 0; i < 100; i++) {
    const kept = cache.get(String(i).padStart(64, '0'))
    expect(Buffer.from(kept!.get('of')!).toString()).toMatch(new RegExp(`^[abc] ${String(i)} x{5000}$`))
  }
  expect(readdirSync(home, { recursive: true }).filter((name) => String(name).endsWith('.tmp'))).toEqual([])
})

test('where there is too much, what nobody used for long goes first', () => {
  const keyOf = (i: number): string => String(i).padStart(2, '0').repeat(32)
  const thing: Sections = new Map([['thing', Buffer.alloc(9_900)]])
  const most = 100_000
  const earlier = openCache(home, most)
  for (let i = 0; i < 10; i++) {
    earlier.put(keyOf(i), thing)
    const day = new Date(`2026-01-${String(i + 10)}T00:00:00Z`)
    utimesSync(pathOf(keyOf(i)), day, day)
  }
  expect(earlier.get(keyOf(0))).not.toBeNull() // which is thereby used today
  earlier.close()
  const later = openCache(home, most)
  later.put(keyOf(10), thing)
  later.put(keyOf(11), thing)
  later.close()
  const left = Array.from({ length: 12 }, (_, i) => i).filter((i) => existsSync(pathOf(keyOf(i))))
  expect(left).toEqual([0, 6, 7, 8, 9, 10, 11])
  const bytes = left.reduce((sum, i) => sum + statSync(pathOf(keyOf(i))).size, 0)
  expect(bytes).toBeLessThanOrEqual(most)
})
