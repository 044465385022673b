import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Looked through again once this share of the most that there may be was written. */
const SHARE_BEFORE_SWEEP = 1 / 8
/** What is left after letting go: room for a while. */
const SHARE_KEPT = 3 / 4
const COUNTER = 'escrito'
const TEMPORARY = /\.tmp$/
const HOUR_MS = 60 * 60 * 1000

/** Keeps a cache folder from growing without end. What it cannot do it leaves undone. */
export class Sweeper {
  #written = 0

  constructor(
    private readonly folder: string,
    private readonly maxBytes: number,
  ) {}

  wrote(bytes: number): void {
    this.#written += bytes
    if (this.#written > this.maxBytes * SHARE_BEFORE_SWEEP) this.close()
  }

  /** Adds what was written to what others wrote since somebody last looked, and looks through the folder if that is much. */
  close(): void {
    if (this.#written === 0) return
    const path = join(this.folder, COUNTER)
    const total = this.#written + counted(path)
    this.#written = 0
    try {
      if (total > this.maxBytes * SHARE_BEFORE_SWEEP) {
        this.#sweep()
        rmSync(path, { force: true })
      } else writeFileSync(path, String(total), { mode: 0o600 })
    } catch {
      // another run will
    }
  }

  #sweep(): void {
    const entries = entriesIn(this.folder)
    const abandoned = entries.filter(({ path, used }) => TEMPORARY.test(path) && used < Date.now() - HOUR_MS)
    for (const { path } of abandoned) rmSync(path, { force: true })
    let bytes = entries.reduce((sum, { size }) => sum + size, 0)
    if (bytes <= this.maxBytes) return
    for (const { path, size } of entries.sort((a, b) => a.used - b.used)) {
      if (bytes <= this.maxBytes * SHARE_KEPT) return
      rmSync(path, { force: true })
      bytes -= size
    }
  }
}

interface Entry {
  readonly path: string
  readonly size: number
  /** moment, in milliseconds */
  readonly used: number
}

function entriesIn(folder: string): Entry[] {
  const shelves = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return shelves.flatMap(({ name }) =>
    readdirSync(join(folder, name)).flatMap((file) => {
      const path = join(folder, name, file)
      const there = statSync(path, { throwIfNoEntry: false })
      return there?.isFile() ? [{ path, size: there.size, used: there.mtimeMs }] : []
    }),
  )
}

function counted(path: string): number {
  try {
    const count = Number(readFileSync(path, 'utf8'))
    return Number.isFinite(count) && count > 0 ? count : 0
  } catch {
    return 0
  }
}
