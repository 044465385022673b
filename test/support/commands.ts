import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { main } from '../../pipeline/command/main.js'
import type { Terminal } from '../../pipeline/command/terminal/terminal.js'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'

export const SAMPLE_INBOX = join(PACKAGE_ROOT, 'samples', 'entregas-paac-2023')

export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process, on a given day, with nobody watching. */
export async function cotejo(...args: readonly string[]): Promise<Ran> {
  return cotejoIn(process.cwd(), ...args)
}

/** The same, for somebody who works in a folder. */
export async function cotejoIn(folder: string, ...args: readonly string[]): Promise<Ran> {
  return cotejoAt({}, folder, ...args)
}

/** The same, on another day, or with somebody there who answers. */
export async function cotejoAt(
  at: Partial<Pick<Terminal, 'today' | 'now' | 'ask' | 'toPdf'>>,
  folder: string,
  ...args: readonly string[]
): Promise<Ran> {
  let out = ''
  let err = ''
  const status = await main(args, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    watched: false,
    today: '2023-09-15',
    folder,
    now: () => '2023-09-15T15:00:00Z',
    user: 'opgi',
    ask: null,
    toPdf: () => Promise.resolve({ why: 'no se encontró LibreOffice en este computador' }),
    ...at,
  })
  return { status, out, err }
}

/** A folder for one test file; call the result's `remove` when done. */
export function temporaryFolder(): {
  readonly path: string
  readonly in: (...names: string[]) => string
  readonly remove: () => void
} {
  const path = mkdtempSync(join(tmpdir(), 'cotejo-'))
  return {
    path,
    in: (...names) => join(path, ...names),
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}
