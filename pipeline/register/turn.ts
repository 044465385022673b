import { createHash } from 'node:crypto'
import { lstat, mkdir, realpath } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { RegisterError } from './register-error.js'
import { holdFile, type Hold } from './sqlite.js'

const STEP_MS = 100
const PATIENCE_MS = 5 * 60_000

/**
 * Does something with a folder of results while no other Cotejo of this person does so on this computer; one who comes
 * meanwhile waits, and is told so once. Nothing is written in the folder: the hold is on a file among the person's temporary
 * ones, and a process that dies lets go at once. Where none can be had, the work is done without.
 * @param told called once where another is at work
 * @throws RegisterError where the other does not end
 */
export async function inTurn<T>(
  folder: string,
  work: () => Promise<T>,
  told: () => void,
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const file = await holdFileOf(folder).catch(() => null)
  const hold = file === null ? null : await waitFor(file, folder, told, patienceMs)
  try {
    return await work()
  } finally {
    hold?.release()
  }
}

async function waitFor(
  file: string,
  folder: string,
  told: () => void,
  patienceMs: number,
): Promise<Hold | null> {
  for (let waited = 0; ; waited += STEP_MS) {
    const hold = held(file)
    if (hold !== 'busy') return hold
    if (waited === 0) told()
    if (waited >= patienceMs)
      throw new RegisterError(
        `Otro Cotejo sigue escribiendo en «${folder}»: espere a que termine y vuelva a ejecutar.`,
      )
    await setTimeout(STEP_MS)
  }
}

/** The hold, null where the system knows none here */
function held(file: string): Hold | 'busy' | null {
  try {
    return holdFile(file) ?? 'busy'
  } catch {
    return null
  }
}

/** @returns a path; null where the place for it is another person's */
async function holdFileOf(folder: string): Promise<string | null> {
  const { uid } = userInfo()
  const place = join(tmpdir(), uid < 0 ? 'cotejo' : `cotejo-${String(uid)}`)
  await mkdir(place, { recursive: true, mode: 0o700 })
  const there = await lstat(place)
  if (!there.isDirectory() || (uid >= 0 && there.uid !== uid)) return null
  const real = await realpath(folder).catch(() => resolve(folder))
  return join(place, `${createHash('sha256').update(real).digest('hex').slice(0, 32)}.candado`)
}
