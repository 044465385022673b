import { stat } from 'node:fs/promises'
import { candidatesIn, type Candidate } from './inbox.js'

/** A file of the inbox as one look at it shows it. */
export interface Seen extends Candidate {
  readonly size: number
  /** when it was last changed, in milliseconds */
  readonly changed: number
  /** whether its bytes are on this computer; a synchronised folder may show a file that is only in the cloud */
  readonly isHere: boolean
}

/** Names under which browsers and synchronising programs write what is not all there yet. */
const HALF_DONE = /\.(tmp|part|partial|filepart|crdownload|download|icloud)$/i

/**
 * Looks at the files of a folder: names, sizes and times, not what is in them.
 * @param probe a file that surely is on the disk: where even that seems to take no room, the file system does not tell
 * @throws the file system's error where the folder cannot be read
 */
export async function lookAt(folder: string, leftOut: readonly string[], probe: string): Promise<Seen[]> {
  const tells = ((await stat(probe).catch(() => null))?.blocks ?? 0) > 0
  const seen: Seen[] = []
  for (const candidate of await candidatesIn(folder, leftOut)) {
    if (HALF_DONE.test(candidate.file)) continue
    const found = await stat(candidate.path).catch(() => null)
    if (!found || found.size === 0) continue
    const isHere = !tells || found.blocks > 0
    seen.push({ ...candidate, size: found.size, changed: found.mtimeMs, isHere })
  }
  return seen
}

/** Tells which files have come to rest: two looks in a row show them alike. */
export class Settling {
  #last = new Map<string, string>()
  readonly #done = new Map<string, string>()
  readonly #absent = new Set<string>()

  /**
   * @returns the files that are at rest and not done with, and those that are only in the cloud and were not told of before
   */
  look(seen: readonly Seen[]): { readonly ready: readonly Seen[]; readonly elsewhere: readonly Seen[] } {
    const before = this.#last
    this.#last = new Map(seen.map((one) => [one.path, marks(one)]))
    for (const path of [...this.#done.keys(), ...this.#absent])
      if (!this.#last.has(path)) {
        this.#done.delete(path)
        this.#absent.delete(path)
      }
    const elsewhere = seen.filter(({ path, isHere }) => !isHere && !this.#absent.has(path))
    for (const { path, isHere } of seen) {
      if (isHere) this.#absent.delete(path)
      else this.#absent.add(path)
    }
    const ready = seen.filter(
      (one) => one.isHere && before.get(one.path) === marks(one) && this.#done.get(one.path) !== marks(one),
    )
    return { ready, elsewhere }
  }

  /** Takes note of files that need not be looked at again until they change. */
  done(files: Iterable<Seen>): void {
    for (const one of files) this.#done.set(one.path, marks(one))
  }
}

function marks({ size, changed }: Seen): string {
  return `${String(size)} ${String(changed)}`
}
