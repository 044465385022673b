import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Format } from '../../engine/format/format.js'
import { submissionFrom } from '../collect/inbox.js'
import type { Monitoring } from '../monitor/monitoring.js'
import { sampleOf, type Sample, type SampleOrder } from '../monitor/sample.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { OPEN_COLUMNS, verificationBook } from '../publish/control/verification-book.js'
import { makeFolder } from '../publish/make-folder.js'
import { writeWorkbook } from '../publish/workbook/write-workbook.js'
import { CONTROL_FOLDER, outputsOf } from '../workspace/layout.js'
import { safeName } from './letter-folder.js'
import type { Office } from './office.js'
import { readSample, writeSample } from './sample-record.js'

/** Who verifies, and in which format. */
export interface Verifier {
  readonly unit: { readonly id: string; readonly name: string }
  readonly format: Format
  readonly vigencia: number
}

export interface VerificationLaid {
  /** name of the workbook, in the folder of the cut-off */
  readonly workbook: string
  /** `kept` where somebody has written in it, `strange` where something else stands in its place */
  readonly how: 'written' | 'kept' | 'strange'
  /** the sample of the workbook that is there */
  readonly sample: Sample
}

/** The folder of Control Interno for a cut-off. */
export function controlFolder(workspace: string, cutoff: string): string {
  return join(outputsOf(workspace), CONTROL_FOLDER, cutoff)
}

/**
 * Prepares the workbook in which Control Interno writes what it verified of a sample, and asks it for it. One in which
 * somebody has written stays, with its sample.
 * @throws OutputError where something cannot be written
 */
export async function layVerification(
  office: Office,
  monitoring: Monitoring,
  verifier: Verifier,
  order: SampleOrder,
): Promise<VerificationLaid> {
  const { workspace, formats, directory, register, today } = office
  const { unit, format, vigencia } = verifier
  const { cutoff } = monitoring
  const folder = controlFolder(workspace.folder, cutoff)
  const workbook = safeName(`${format.name} ${cutoff}`, '.xlsx')
  const path = join(folder, workbook)
  const state = await bookState(path, office, format)
  const drawn = sampleOf(monitoring, order)
  if (state === 'strange') return { workbook, how: 'strange', sample: drawn }
  if (state === 'written-in')
    return { workbook, how: 'kept', sample: (await readSample(folder, cutoff)) ?? drawn }
  const spec = verificationBook({ format, formats, directory, monitoring, sample: drawn, unit, vigencia })
  const bytes = await writeWorkbook(spec)
  const there = state === 'absent' ? null : await readFile(path)
  await makeFolder(folder)
  await writeSample(folder, cutoff, drawn)
  // one that is as it should be is left alone, since it may be open
  if (there?.equals(bytes) !== true) await writeAtomically(path, bytes)
  await register.request([{ dependencia: unit.id, vigencia, format: format.id, cutoff }], today)
  return { workbook, how: 'written', sample: drawn }
}

type BookState = 'absent' | 'blank' | 'written-in' | 'strange'

/** What stands where the workbook is to be written. */
async function bookState(path: string, office: Office, format: Format): Promise<BookState> {
  const there = await stat(path).catch(() => null)
  if (!there) return 'absent'
  if (!there.isFile()) return 'strange'
  const { formats, directory, resolver } = office
  const { verdict } = await submissionFrom(
    { path, file: path },
    { formats, directory, resolver, vigencia: null, format: null },
  )
  if (verdict.kind !== 'plan' || verdict.format.id !== format.id) return 'strange'
  const isWritten = verdict.plan.activities.some(({ fields }) =>
    [...OPEN_COLUMNS].some((key) => (fields.get(key)?.text ?? '') !== ''),
  )
  return isWritten ? 'written-in' : 'blank'
}
