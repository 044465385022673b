import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { registerOf } from '../workspace/layout.js'
import { RegisterError } from './register-error.js'
import { holdFile, type Hold } from './sqlite.js'

const HOLD_FILE = '.candado'
const HOLDER_FILE = '.ocupado.json'
const STEP_MS = 100
const PATIENCE_MS = 60_000

/** Who works in a workspace, for the one who waits. */
export interface Holder {
  /** the command, in words: `recibir` */
  readonly command: string
  /** ISO moment */
  readonly since: string
}

/**
 * Does something while nobody else works in a workspace. One who comes meanwhile waits, and is told so; after a minute it
 * gives up. A process that dies lets go at once.
 * @param told called once where somebody else is at work
 * @param patienceMs how long to wait for the other
 * @throws RegisterError where the other does not end, or the folder cannot be used
 */
export async function alone<T>(
  workspace: string,
  holder: Holder,
  work: () => Promise<T>,
  told: (other: Holder | null) => void = () => undefined,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const folder = registerOf(workspace)
  await mkdir(folder, { recursive: true })
  const hold = await waitFor(folder, told, patienceMs)
  const sign = join(folder, HOLDER_FILE)
  try {
    await writeFile(sign, JSON.stringify(holder)).catch(() => undefined)
    return await work()
  } finally {
    await rm(sign, { force: true }).catch(() => undefined)
    hold.release()
  }
}

/**
 * Does something while nobody changes a workspace, and leaves no trace of it there: where no Cotejo ever worked, or none can
 * write, there is nothing to hold.
 * @throws RegisterError where another is at work and does not end
 */
export async function undisturbed<T>(
  workspace: string,
  work: () => Promise<T>,
  told: (other: Holder | null) => void = () => undefined,
): Promise<T> {
  const folder = registerOf(workspace)
  const canBeHeld = await access(join(folder, HOLD_FILE), constants.W_OK).then(
    () => true,
    () => false,
  )
  const hold = canBeHeld ? await waitFor(folder, told, PATIENCE_MS) : null
  try {
    return await work()
  } finally {
    hold?.release()
  }
}

async function waitFor(
  folder: string,
  told: (other: Holder | null) => void,
  patienceMs: number,
): Promise<Hold> {
  for (let waited = 0; ; waited += STEP_MS) {
    const hold = holdFile(join(folder, HOLD_FILE))
    if (hold) return hold
    const other = await holderOf(folder)
    if (waited === 0) told(other)
    if (waited >= patienceMs) {
      const who = other ? ` («cotejo ${other.command}»)` : ''
      throw new RegisterError(
        `Otro Cotejo sigue trabajando en este espacio${who}: espere a que termine y vuelva a ejecutar.`,
      )
    }
    await setTimeout(STEP_MS)
  }
}

async function holderOf(folder: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(join(folder, HOLDER_FILE), 'utf8')) as Holder
  } catch {
    return null
  }
}
