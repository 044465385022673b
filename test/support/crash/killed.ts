import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { DAY } from './office.js'

const OWN = join(PACKAGE_ROOT, 'test', 'support', 'crash')

export interface Child {
  /** null where it was killed */
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** How a process ends: by itself, at the n-th thing that it does to the disk, or after so many milliseconds. */
export type End = { readonly kind: 'itself' } | { readonly kind: 'at' | 'after'; readonly n: number }

/** Runs the compiled command line in a process of its own, in a folder, with a script of this folder loaded before it. */
export async function child(
  program: string,
  folder: string,
  args: readonly string[],
  end: End = { kind: 'itself' },
  before = 'kill-at.mjs',
): Promise<Child> {
  const preload = ['--import', join(OWN, before)]
  const running = spawn(process.execPath, [...preload, join(OWN, 'run.mjs'), ...args], {
    cwd: folder,
    env: {
      ...process.env,
      COTEJO_COMPILED: program,
      COTEJO_DAY: DAY,
      COTEJO_KILL_AT: end.kind === 'at' ? String(end.n) : '0',
      NODE_OPTIONS: '--no-warnings',
    },
  })
  let out = ''
  let err = ''
  running.stdout.on('data', (text: Buffer) => (out += text.toString('utf8')))
  running.stderr.on('data', (text: Buffer) => (err += text.toString('utf8')))
  const ended = new Promise<number | null>((resolve) => running.on('close', resolve))
  if (end.kind === 'after') {
    await Promise.race([ended, setTimeout(end.n)])
    running.kill('SIGKILL')
  }
  return { status: await ended, out, err }
}

/** How many things a run did to the disk, by what it says at its end. */
export function pointsOf({ err }: Child): number {
  return Number(/^POINTS (\d+)$/m.exec(err)?.[1])
}
