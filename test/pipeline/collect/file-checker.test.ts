import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFile } from '../../../engine/check-file.js'
import { wordsOf } from '../../../engine/findings/spanish.js'
import { openCache } from '../../../pipeline/cache/cache.js'
import { FileChecker } from '../../../pipeline/collect/file-checker.js'
import type { Pool } from '../../../pipeline/pool/pool.js'
import { SameThread } from '../../../pipeline/pool/same-thread.js'
import { TaskCrashed, TaskTooBig, TaskTooLong } from '../../../pipeline/pool/task-error.js'
import { tasksOf, type RunTasks } from '../../../pipeline/pool/tasks/tasks.js'
import { packVerdict, submissionPacked } from '../../../pipeline/shelf/packed-submission.js'
import { Shelves } from '../../../pipeline/shelf/shelves.js'
import type { Sections } from '../../../pipeline/cache/sections.js'
import { SAMPLE_INBOX, temporaryFolder } from '../../support/commands.js'
import { directory, formats, resolver } from '../../support/sheet.js'

const CATALOGUE = { formats, directory }
const SAID = { vigencia: null, format: null }
const folder = temporaryFolder()
afterAll(() => folder.remove())

const plain = (sections: Sections): unknown =>
  [...sections].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')])

const here = (): Pool<RunTasks> => new SameThread(tasksOf(CATALOGUE), 60)
const nobody = (error: Error): Pool<RunTasks> => ({
  size: 1,
  run: () => Promise.reject(error),
  close: () => undefined,
})

test('a file comes to the same from the pool, and from the cache in a later run', async () => {
  const home = folder.in('cache')
  const first = new FileChecker(CATALOGUE, here(), openCache(home))
  const later = new FileChecker(CATALOGUE, nobody(new Error('not asked')), openCache(home))
  for (const file of readdirSync(SAMPLE_INBOX)) {
    const bytes = readFileSync(join(SAMPLE_INBOX, file))
    const expected = packVerdict(checkFile(bytes, file, { ...CATALOGUE, ...SAID, resolver }))
    const fresh = await first.check(bytes, file, SAID)
    const known = await later.check(bytes, file, SAID)
    expect(plain(fresh.sections)).toEqual(plain(expected))
    expect(plain(known.sections)).toEqual(plain(expected))
    expect(known.sha256).toBe(fresh.sha256)
    expect(known.times).toMatchObject({ read: 0, judge: 0 })
  }
})

test('under another name, or told something else, it is looked at again', async () => {
  const home = folder.in('names')
  const first = new FileChecker(CATALOGUE, here(), openCache(home))
  const later = new FileChecker(CATALOGUE, nobody(new Error('asked again')), openCache(home))
  const [file] = readdirSync(SAMPLE_INBOX)
  const bytes = readFileSync(join(SAMPLE_INBOX, file!))
  await first.check(bytes, file!, SAID)
  await expect(later.check(bytes, `otro ${file!}`, SAID)).rejects.toThrow('asked again')
  await expect(later.check(bytes, file!, { ...SAID, vigencia: 2020 })).rejects.toThrow('asked again')
})

test.each([
  [new TaskTooLong(''), 'El archivo no se alcanzó a leer en 120 segundos.'],
  [new TaskTooBig(''), 'El archivo pide más memoria de la que puede usar uno solo.'],
  [new TaskCrashed(''), 'Cotejo falló al leer el archivo.'],
])('a file that takes its worker down is unreadable, and says why', async (error, why) => {
  const home = folder.in(error.name)
  const checker = new FileChecker(CATALOGUE, nobody(error), openCache(home))
  const checked = await checker.check(Buffer.from('x'), 'x.xlsx', SAID)
  const { verdict } = submissionPacked(
    checked.sections,
    { file: 'x.xlsx', sha256: checked.sha256 },
    formats,
    new Shelves(),
  )
  if (verdict.kind !== 'unreadable') throw new Error(verdict.kind)
  expect(verdict.findings).toHaveLength(1)
  expect(wordsOf(verdict.findings[0]!).message).toContain(why)
  // the next run may have more memory, or more time
  const next = new FileChecker(CATALOGUE, here(), openCache(home))
  const known = await next.check(Buffer.from('x'), 'x.xlsx', SAID)
  expect(plain(known.sections)).not.toEqual(plain(checked.sections))
})
