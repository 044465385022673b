import { stat } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { unreadableFindings } from '../../engine/unreadable.js'
import { openCache } from '../cache/cache.js'
import { sha256 } from '../consolidate/content.js'
import type { Submission } from '../consolidate/submission.js'
import { openPool } from '../pool/open-pool.js'
import { mapInOrder } from '../pool/map-in-order.js'
import type { CheckCatalogue, Said, StageTimes } from '../pool/tasks/check-file.js'
import { submissionPacked } from '../shelf/packed-submission.js'
import { Shelves } from '../shelf/shelves.js'
import { FileChecker } from './file-checker.js'
import { isOwnText, type Candidate } from './inbox.js'
import { loadFile } from './load-file.js'

/** A file to be read, and what is said of it. */
export interface Asked extends Candidate {
  readonly said: Said
}

type Loaded = Awaited<ReturnType<typeof loadFile>>

/** Told what each file took, in milliseconds of work. */
export type OnRead = (times: StageTimes) => void

/** From so many files on memory counts for more than time: the heap grows by a seventh of what lives, not by as much again and more. */
const MANY_FILES = 500
const SPARING = '--heap-growing-percent=15'

/** What is loaded and waits for its turn. */
const AHEAD_OF_EACH_WORKER = 3

/**
 * Reads and judges files, in their order, by as many workers as pay; what an earlier run came to and has not changed is not
 * judged again. A file that cannot be read is a verdict too; an output of ours gives `own-output`. What is read stands on
 * shelves: it takes memory only where it is asked for.
 * @param load gives the bytes at a path, or why they cannot be had; what it throws is thrown
 */
export async function* submissionsFrom(
  asked: readonly Asked[],
  catalogue: CheckCatalogue,
  onRead: OnRead = () => undefined,
  load: (path: string) => Promise<Loaded> = loadFile,
): AsyncGenerator<Submission, void, undefined> {
  if (asked.length >= MANY_FILES) setFlagsFromString(SPARING)
  const pool = openPool(catalogue, { files: asked.length, bytes: await bytesOf(asked) })
  const cache = openCache()
  const checker = new FileChecker(catalogue, pool, cache)
  const shelves = new Shelves()
  const read = async ({ path, file, said }: Asked): Promise<() => Submission> => {
    const loaded = await load(path)
    if (!('bytes' in loaded)) {
      const verdict = { kind: 'unreadable', findings: unreadableFindings(loaded.why) } as const
      return () => ({ file, sha256: '', verdict })
    }
    const { bytes } = loaded
    if (isOwnText(bytes)) return () => ({ file, sha256: sha256(bytes), verdict: { kind: 'own-output' } })
    const checked = await checker.check(bytes, file, said)
    return () => {
      const start = performance.now()
      const submission = submissionPacked(
        checked.sections,
        { file, sha256: checked.sha256 },
        catalogue.formats,
        shelves,
      )
      const { guard, read, judge } = checked.times
      onRead({ guard, read: read + performance.now() - start, judge })
      return submission
    }
  }
  try {
    for await (const submission of mapInOrder(asked, pool.size * AHEAD_OF_EACH_WORKER, read))
      yield submission()
  } finally {
    pool.close()
    cache.close()
  }
}

async function bytesOf(asked: readonly Asked[]): Promise<number> {
  const sizes = await Promise.all(
    asked.map(({ path }) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
