import type { ReceptionRecord, SubmissionRecord } from '../register/records.js'
import type { Register } from '../register/register.js'
import { INBOX_FOLDER } from '../workspace/layout.js'
import { settledAsides } from './settled-asides.js'

/** What came of discarding what was set aside under a name. */
export type Discarding =
  /** with every file that waited under that name */
  | { readonly kind: 'discarded'; readonly file: string; readonly files: number }
  | { readonly kind: 'already'; readonly file: string; readonly discarded: string; readonly motive: string }
  /** it does not wait: it was taken in, or the same name was later */
  | { readonly kind: 'taken-in'; readonly file: string; readonly record: SubmissionRecord }
  /** files of several folders have that name */
  | { readonly kind: 'several'; readonly files: readonly string[] }
  /** no file came under it */
  | { readonly kind: 'unknown'; readonly waiting: readonly string[] }

/**
 * Decides that what was set aside under a name does not count and needs nobody any more. Its bytes and its history stay.
 * @param given the name as it came, from the inbox, or its last part where no other file has that
 */
export async function discard(register: Register, given: string, motive: string): Promise<Discarding> {
  const receptions = await register.receptions()
  const plans = await register.plans()
  const settled = settledAsides(receptions, plans)
  const waiting = receptions.filter(({ id, fate }) => fate.kind === 'aside' && !settled.has(id))
  const found = named(given, waiting)
  const [file, ...others] = new Set(found.map((one) => one.file))
  if (file !== undefined) {
    if (others.length > 0) return { kind: 'several', files: [file, ...others] }
    await register.discard(found, motive)
    return { kind: 'discarded', file, files: found.length }
  }
  const known = named(given, receptions).at(-1)
  if (!known) return { kind: 'unknown', waiting: [...new Set(waiting.map((one) => one.file))] }
  const { fate } = known
  if (fate.kind === 'discarded')
    return { kind: 'already', file: known.file, discarded: fate.discarded, motive: fate.motive }
  const versions = plans.flatMap((plan) => [...plan.versions, ...plan.withdrawn])
  const record =
    'submission' in fate ? versions.find(({ id }) => id === fate.submission) : settled.get(known.id)
  return { kind: 'taken-in', file: known.file, record: record! }
}

/** Those under a whole name, or where there are none, those whose name ends so. */
function named(given: string, receptions: readonly ReceptionRecord[]): ReceptionRecord[] {
  const path = given.normalize('NFC').replaceAll('\\', '/').replace(/^\.\//, '')
  const inside = path.startsWith(`${INBOX_FOLDER}/`) ? path.slice(INBOX_FOLDER.length + 1) : path
  const whole = receptions.filter(({ file }) => [path, inside].includes(file.normalize('NFC')))
  return whole.length > 0
    ? whole
    : receptions.filter(({ file }) => file.normalize('NFC').endsWith(`/${inside}`))
}
