import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'
import { ensureCompiled, sourceFiles } from '../../scripts/pane/sources.mjs'

const PATIENCE_MS = 300_000
const A_DAY_MS = 86_400_000

/** The addresses of a build, in place of those of addin.config.json. */
export interface PaneSettings {
  readonly page: string
  readonly intake: string | null
  readonly configuration: string | null
  readonly officeJs: string
}

/**
 * The pane as it is built from the sources as they stand, in a folder that nobody may change. Built once, whoever asks:
 * test files of one run and of the next share it while no source changes.
 * @throws Error with what the build says
 */
export function builtPane(settings?: PaneSettings): Promise<string> {
  const addresses = JSON.stringify(settings) as string | undefined
  const known = asked.get(addresses)
  if (known) return known
  const folder = find(addresses)
  asked.set(addresses, folder)
  return folder
}

/** a test file looks at one build, whatever is saved meanwhile */
const asked = new Map<string | undefined, Promise<string>>()

async function find(settings: string | undefined): Promise<string> {
  const files = sourceFiles()
  const home = join(tmpdir(), `cotejo-panel-${String(process.getuid?.() ?? 'yo')}`)
  const folder = join(home, keyOf(files, settings))
  mkdirSync(home, { recursive: true })
  const lock = `${folder}.lock`
  for (const since = Date.now(); !existsSync(folder); await setTimeout(200)) {
    if (Date.now() - since > PATIENCE_MS) throw new Error(`nobody finished building the pane: ${lock}`)
    if (!taken(lock)) continue
    try {
      if (!existsSync(folder)) build(folder, settings)
    } finally {
      rmSync(lock, { force: true })
    }
    sweep(home, folder)
  }
  return folder
}

function build(folder: string, settings: string | undefined): void {
  ensureCompiled()
  const unfinished = `${folder}.${String(process.pid)}`
  const file = `${folder}.json`
  if (settings !== undefined) writeFileSync(file, settings)
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      join('scripts', 'pane', 'build.mjs'),
      ...['--output', unfinished],
      ...(settings === undefined ? [] : ['--settings', file]),
    ],
    { cwd: PACKAGE_ROOT, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(stderr)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Whether the lock is ours now; that of a process which is gone is broken. */
function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    try {
      process.kill(Number(readFileSync(lock, 'utf8')), 0)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') rmSync(lock, { force: true })
    }
    return false
  }
}

/** Changes when any source or address does. */
function keyOf(files: readonly string[], settings = ''): string {
  const hash = createHash('sha256').update(settings)
  for (const file of files) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\n${String(size)}\n${String(mtimeMs)}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Takes away what was built of older sources, once it is old enough that no test can still be looking at it. */
function sweep(home: string, folder: string): void {
  for (const name of readdirSync(home)) {
    const path = join(home, name)
    if (path !== folder && Date.now() - statSync(path).mtimeMs > A_DAY_MS)
      rmSync(path, { recursive: true, force: true })
  }
}
