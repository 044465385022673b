import { basename, join } from 'node:path'
import type { Format } from '../../engine/format/format.js'
import type { Monitoring } from '../monitor/monitoring.js'
import { sampleOf, type Sample, type SampleOrder } from '../monitor/sample.js'
import { verificationBook } from '../publish/control/verification-book.js'
import { CONTROL_FOLDER, outputsOf } from '../workspace/layout.js'
import { readFormsWritten, writeFormsWritten } from './forms-written.js'
import { layForm, type Laid } from './lay-form.js'
import { safeName } from './letter-folder.js'
import type { Office } from './office.js'
import { writeSample, type DrawnSample } from './sample-record.js'

/** Who verifies, and in which format. */
export interface Verifier {
  readonly unit: { readonly id: string; readonly name: string }
  readonly format: Format
  readonly vigencia: number
}

export interface VerificationLaid extends Pick<Laid, 'how' | 'changed'> {
  /** name of the workbook, in the folder of the cut-off */
  readonly workbook: string
  /** the sample of the workbook that is there; null where nobody knows which it is */
  readonly sample: Sample | null
  /** the one that was drawn before, and is no more; null where there is none */
  readonly replaced: DrawnSample | null
}

/** The folder of Control Interno for a cut-off. */
export function controlFolder(workspace: string, cutoff: string): string {
  return join(outputsOf(workspace), CONTROL_FOLDER, cutoff)
}

/**
 * Prepares the workbook in which Control Interno writes what it verified of a sample, and asks it for it. One in which
 * somebody has written stays, with its sample, and so does a blank one that somebody changed.
 * @param before the sample that was drawn before
 * @throws OutputError where something cannot be written
 */
export async function layVerification(
  office: Office,
  monitoring: Monitoring,
  verifier: Verifier,
  order: SampleOrder,
  before: DrawnSample | null,
): Promise<VerificationLaid> {
  const { workspace, formats, directory, register, today } = office
  const { unit, format, vigencia } = verifier
  const { cutoff, rules } = monitoring
  const folder = controlFolder(workspace.folder, cutoff)
  const place = `${CONTROL_FOLDER}/${cutoff}`
  const sample = sampleOf(monitoring, order)
  const spec = verificationBook({ format, formats, directory, monitoring, sample, unit, vigencia })
  const forms = await readFormsWritten(workspace.folder)
  const known = JSON.stringify([...forms])
  const asked = `${place}/${safeName(`${format.name} ${cutoff}`, '.xlsx')}`
  const {
    workbook: path,
    how,
    changed,
  } = await layForm(office, outputsOf(workspace.folder), asked, spec, forms)
  if (JSON.stringify([...forms]) !== known) await writeFormsWritten(workspace.folder, forms)
  const named = {
    workbook: basename(path),
    how,
    ...(changed !== undefined && { changed: basename(changed) }),
  }
  if (how === 'kept') return { ...named, sample: before?.sample ?? null, replaced: null }
  if (how === 'strange') return { ...named, sample, replaced: null }
  const isSame = before !== null && idsOf(before.sample) === idsOf(sample)
  const drawn = isSame ? before.drawn : today
  await writeSample(folder, cutoff, { sample, drawn, configured: rules.sample })
  await register.request([{ dependencia: unit.id, vigencia, format: format.id, cutoff }], today)
  return { ...named, sample, replaced: isSame ? null : before }
}

function idsOf({ activities }: Sample): string {
  return activities.map(({ id }) => id).join('\n')
}
