import type { Verdict } from '../../engine/check.js'
import { unreadableFindings } from '../../engine/unreadable.js'
import type { Unreadable } from '../../engine/workbook/workbook.js'
import type { Cache } from '../cache/cache.js'
import type { Sections } from '../cache/sections.js'
import { packVerdict } from '../shelf/packed-submission.js'
import { VerdictKeys } from '../cache/verdict-key.js'
import { sha256 } from '../consolidate/content.js'
import { TASK_LIMITS } from '../pool/limits.js'
import type { Pool } from '../pool/pool.js'
import { TaskError, TaskTooBig, TaskTooLong } from '../pool/task-error.js'
import type { CheckCatalogue, Question, Said, StageTimes } from '../pool/tasks/check-file.js'
import type { RunTasks } from '../pool/tasks/tasks.js'

/** What a file came to. */
export interface CheckedFile {
  readonly sha256: string
  readonly sections: Sections
  /** milliseconds of work */
  readonly times: StageTimes
  /** that it took its worker down, or kept it too long; null where it came to an end */
  readonly failure: Verdict | null
}

/** Checks files, each once and for all: what the cache knows is not judged again, the rest goes to the pool. */
export class FileChecker {
  readonly #keys: VerdictKeys

  constructor(
    catalogue: CheckCatalogue,
    private readonly pool: Pool<RunTasks>,
    private readonly cache: Cache,
  ) {
    this.#keys = new VerdictKeys(catalogue)
  }

  /** What a file comes to; one that takes a worker down is unreadable, and the run goes on. */
  async check(bytes: Uint8Array, file: string, said: Said): Promise<CheckedFile> {
    const start = performance.now()
    const hash = sha256(bytes)
    const key = this.#keys.of(hash, { file, said })
    const known = this.cache.get(key)
    const guard = performance.now() - start
    if (known) return { sha256: hash, sections: known, times: { guard, read: 0, judge: 0 }, failure: null }
    try {
      const { sections, times } = await this.pool.run('check-file', asked({ bytes, file, said }))
      this.cache.put(key, sections)
      return { sha256: hash, sections, times: { ...times, guard: guard + times.guard }, failure: null }
    } catch (error) {
      if (!(error instanceof TaskError)) throw error
      const verdict: Verdict = { kind: 'unreadable', findings: unreadableFindings(whyOf(error)) }
      return {
        sha256: hash,
        sections: packVerdict(verdict),
        times: { guard, read: 0, judge: 0 },
        failure: verdict,
      }
    }
  }
}

/** Only what can be copied to another process. */
function asked({ bytes, file, said }: Question): Question {
  const { vigencia, usualVigencia, usualDependencia, usualCutoff, format } = said
  return {
    bytes,
    file,
    said: { vigencia, usualVigencia, usualDependencia, usualCutoff, format },
  }
}

function whyOf(error: TaskError): Unreadable {
  if (error instanceof TaskTooLong) return { kind: 'takes-too-long', seconds: TASK_LIMITS.seconds }
  return { kind: error instanceof TaskTooBig ? 'takes-too-much-memory' : 'reading-failed' }
}
