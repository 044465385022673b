import { mkdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { lookAt, Settling, type Seen } from '../../../pipeline/collect/settled.js'
import { temporaryFolder } from '../../support/commands.js'

const seen = (file: string, size: number, more: Partial<Seen> = {}): Seen => ({
  path: `/entregas/${file}`,
  file,
  size,
  changed: 1000,
  isHere: true,
  ...more,
})
const names = (files: readonly Seen[]): string[] => files.map(({ file }) => file)

test('a file has come to rest when two looks in a row show it alike', () => {
  const settling = new Settling()
  expect(names(settling.look([seen('a.xlsx', 10)]).ready)).toEqual([])
  expect(names(settling.look([seen('a.xlsx', 20)]).ready)).toEqual([])
  expect(names(settling.look([seen('a.xlsx', 20, { changed: 2000 })]).ready)).toEqual([])
  expect(names(settling.look([seen('a.xlsx', 20, { changed: 2000 })]).ready)).toEqual(['a.xlsx'])
})

test('what is done with comes again only when it changes, or goes and comes back', () => {
  const settling = new Settling()
  const file = seen('a.xlsx', 10)
  settling.look([file])
  settling.done(settling.look([file]).ready)
  expect(settling.look([file]).ready).toEqual([])
  const changed = seen('a.xlsx', 11)
  expect(settling.look([changed]).ready).toEqual([])
  expect(names(settling.look([changed]).ready)).toEqual(['a.xlsx'])
  settling.done([changed])
  settling.look([])
  settling.look([changed])
  expect(names(settling.look([changed]).ready)).toEqual(['a.xlsx'])
})

test('what could not be taken in is ready at each look', () => {
  const settling = new Settling()
  const file = seen('a.xlsx', 10)
  settling.look([file])
  expect(names(settling.look([file]).ready)).toEqual(['a.xlsx'])
  expect(names(settling.look([file]).ready)).toEqual(['a.xlsx'])
})

test('what is only in the cloud is told once and waited for', () => {
  const settling = new Settling()
  const away = seen('a.xlsx', 10, { isHere: false })
  expect(names(settling.look([away]).elsewhere)).toEqual(['a.xlsx'])
  const again = settling.look([away])
  expect([names(again.elsewhere), names(again.ready)]).toEqual([[], []])
  expect(names(settling.look([seen('a.xlsx', 10)]).ready)).toEqual(['a.xlsx'])
})

describe('a look at a folder', () => {
  const folder = temporaryFolder()
  afterAll(folder.remove)
  const probe = folder.in('cotejo.json')

  beforeAll(() => {
    writeFileSync(probe, JSON.stringify({ vigencia: 2026, relleno: 'x'.repeat(5000) }))
    mkdirSync(folder.in('entregas', 'salud'), { recursive: true })
    for (const name of [
      'a.xlsx',
      'salud/b.xlsx',
      '~$a.xlsx',
      '.oculto.xlsx',
      'c.xlsx.part',
      'd.crdownload',
      'e.tmp',
      'f.download',
    ])
      writeFileSync(folder.in('entregas', name), 'contenido'.repeat(1000))
    writeFileSync(folder.in('entregas', 'vacio.xlsx'), '')
    utimesSync(folder.in('entregas', 'a.xlsx'), 1000, 1000)
  })

  test('shows files with their size and time, without what is not all there', async () => {
    const found = await lookAt(folder.in('entregas'), [], probe)
    expect(found.map(({ file, size, isHere }) => [file, size, isHere])).toEqual([
      ['a.xlsx', 9000, true],
      ['salud/b.xlsx', 9000, true],
    ])
    expect(found[0]!.changed).toBe(1_000_000)
  })

  test('a file of some size that takes no room on the disk is not here', async () => {
    writeFileSync(folder.in('entregas', 'nube.xlsx'), '')
    truncateSync(folder.in('entregas', 'nube.xlsx'), 20_000)
    const isHere = async (known: string): Promise<boolean | undefined> =>
      (await lookAt(folder.in('entregas'), [], known)).find(({ file }) => file === 'nube.xlsx')?.isHere
    expect(await isHere(probe)).toBe(false)
    expect(await isHere(folder.in('no hay'))).toBe(true)
  })
})
