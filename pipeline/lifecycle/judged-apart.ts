import type { Submission } from '../consolidate/submission.js'
import { FileChecker } from '../collect/file-checker.js'
import { NO_CACHE } from '../cache/cache.js'
import { openPool } from '../pool/open-pool.js'
import type { Office } from './office.js'
import { judged, saidOf, type Told } from './registered.js'

/** What is smaller holds, by the limits on what inflates, too little to take a run down. */
const SMALL_BYTES = 256 * 1024

/**
 * Reads and judges bytes that somebody sent. What is large is tried in a process apart first: one that would take this one
 * down, or keep it for ever, is unreadable.
 */
export async function judgedApart(
  bytes: Uint8Array,
  file: string,
  office: Office,
  told: Told,
): Promise<Submission> {
  if (bytes.length >= SMALL_BYTES) {
    const pool = openPool(office, { files: 1, bytes: bytes.length })
    try {
      const { sha256, failure } = await new FileChecker(office, pool, NO_CACHE).check(
        bytes,
        file,
        saidOf(told, office),
      )
      if (failure) return { file, sha256, verdict: failure }
    } finally {
      pool.close()
    }
  }
  return judged(bytes, file, office, told)
}
