import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { node } from './measured.mjs'

const CUTOFF = '2023-09-15'

/** A folder of its own for a run, gone afterwards. */
export async function inNewFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-bench-corrida-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `cotejo consolidar` of a corpus as a process: what it used, and the milliseconds of its stages. `cache` is its memory of earlier runs. */
export function consolidar(corpus, { target, cache }) {
  const run = node(
    'bin/cotejo.js',
    ['consolidar', corpus, '--salida', target, '--corte', CUTOFF, '--tiempos'],
    { env: { COTEJO_CACHE: cache }, accepted: [0, 1] },
  )
  return { ...run, stages: JSON.parse(run.stderr.trim().split('\n').at(-1)) }
}

/** The same, knowing nothing of an earlier run and leaving nothing behind. */
export function consolidarCold(corpus) {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-bench-corrida-'))
  try {
    return consolidar(corpus, { target: join(folder, 'salida'), cache: join(folder, 'memoria') })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A hash of all that stands in a folder. */
export function hashOf(folder) {
  const hash = createHash('sha256')
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) =>
    join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1,
  )) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path))
  }
  return hash.digest('hex')
}
