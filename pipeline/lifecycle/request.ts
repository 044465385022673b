import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nameOf, type Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { isFollowUp } from '../../engine/format/follow-up.js'
import { settledFor } from '../../engine/rules/programming/ceilings.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { SafeFileNames } from '../publish/layout/safe-file-name.js'
import { requestCircular } from '../publish/letters/request-circular.js'
import { writeLetter } from '../publish/letters/write-letter.js'
import { makeFolder } from '../publish/make-folder.js'
import { plantilla } from '../publish/plantilla.js'
import { dueDate } from '../workspace/due-date.js'
import { OUTPUT_FOLDER, REQUEST_FOLDER } from '../workspace/layout.js'
import type { Duties } from '../workspace/workspace.js'
import { readFormsWritten, writeFormsWritten } from './forms-written.js'
import { layForm, type Laid } from './lay-form.js'
import { letterHead } from './letter-head.js'
import type { Office } from './office.js'

/** A plan that is asked of a dependencia. */
export interface Duty {
  /** id in the directory */
  readonly dependencia: string
  readonly format: Format
  /** path of its workbook, from the folder of requests, with forward slashes */
  readonly workbook: string
  /** ISO day by which it is due, or null */
  readonly due: string | null
}

/** A plan that was asked for, and what became of its workbook. */
export type Requested = Duty & Laid

export interface Request {
  readonly requested: readonly Requested[]
  /** path of the circular, from the folder of requests */
  readonly circular: string
}

/** Whether a format is asked for once a year: not one that is only read, nor one that is due at each cut-off. */
export function isAskedFor(format: Format): boolean {
  return !format.readOnly && !isFollowUp(format)
}

/** What every dependencia owes, with the workbook that is sent to it: always under the same name. */
export function dutiesToRequest(
  { formats, directory, workspace: { configuration } }: Pick<Office, 'formats' | 'directory' | 'workspace'>,
  duties: Duties,
  vigencia: number,
): Duty[] {
  const folders = new SafeFileNames('')
  return directory.dependencias.flatMap((unit) => {
    const { id } = unit
    const folder = folders.of(unit.name)
    const names = new SafeFileNames('.xlsx')
    return formats
      .filter((format) => isAskedFor(format) && duties.get(format.id)?.includes(id) === true)
      .map((format) => ({
        dependencia: id,
        format,
        workbook: `${folder}/${names.of(workbookName(format, vigencia, unit))}`,
        due: dueDate(configuration, format.id, vigencia),
      }))
  })
}

/**
 * Asks for plans (PE-P-002, tarea 1): writes the official workbook of each, prefilled, and the circular, and records it. A
 * workbook in which somebody has written stays as it is, and so does a blank one that is not as Cotejo wrote it.
 * @throws OutputError where something cannot be written; the other workbooks are
 */
export async function requestPlans(
  office: Office,
  duties: readonly Duty[],
  vigencia: number,
  onWorkbook: () => void = () => undefined,
): Promise<Request> {
  const { workspace, register, today } = office
  const folder = join(workspace.folder, OUTPUT_FOLDER, REQUEST_FOLDER)
  const requested: Requested[] = []
  const failures: unknown[] = []
  const forms = await readFormsWritten(workspace.folder)
  const known = JSON.stringify([...forms])
  for (const duty of duties) {
    try {
      const { dependencia, format, workbook } = duty
      const { directory, settings } = office
      const spec = plantilla(format, directory, { dependencia, vigencia, ceilings: settings.ceilings })
      requested.push({ ...duty, ...(await layForm(office, folder, workbook, spec, forms)) })
    } catch (failure) {
      failures.push(failure)
    }
    onWorkbook()
  }
  if (JSON.stringify([...forms]) !== known) await writeFormsWritten(workspace.folder, forms)
  const circular = failures.length > 0 ? '' : await layCircular(office, folder, requested, vigencia)
  const sent = requested.filter(({ how }) => how !== 'strange')
  await register.request(
    sent.map(({ dependencia, format }) => ({ dependencia, vigencia, format: format.id, cutoff: '' })),
    today,
  )
  if (failures.length > 0) throw failures[0]
  return { requested, circular }
}

/** The circular of the day. One that is there and says something else may have been completed by hand: it stays. */
async function layCircular(
  { workspace, directory, settings, today }: Office,
  folder: string,
  duties: readonly Duty[],
  vigencia: number,
): Promise<string> {
  const units = [...new Set(duties.map(({ dependencia }) => dependencia))]
  const held = new Set(units.flatMap((unit) => settledFor(unit, settings.ceilings)))
  const letter = requestCircular({
    head: letterHead(workspace.configuration, directory),
    number: null,
    date: today,
    vigencia,
    owing: units.map((unit) => ({
      dependencia: nameOf(directory, unit) ?? unit,
      formats: duties
        .filter(({ dependencia }) => dependencia === unit)
        .map(({ format, due, workbook }) => ({ format, due, workbook: workbook.split('/').at(-1)! })),
    })),
    ceilings: settings.ceilings
      .filter((ceiling) => held.has(ceiling))
      .map(({ dependencia, program, source, value }) => ({
        dependencia: dependencia === null ? null : (nameOf(directory, dependencia) ?? dependencia),
        program,
        source,
        value,
      })),
    sendTo: workspace.configuration.oficios.recibe ?? null,
    page: workspace.configuration.oficios.pagina ?? null,
  })
  const bytes = await writeLetter(letter)
  const names = new SafeFileNames('.docx')
  const whom = units.length === 1 ? ` - ${nameOf(directory, units[0]!) ?? units[0]!}` : ''
  for (;;) {
    const name = names.of(`Circular ${today} planes ${String(vigencia)}${whom}`)
    const there = await readFile(join(folder, name)).catch(() => null)
    if (there !== null && !there.equals(bytes)) continue
    if (there === null) {
      await makeFolder(folder)
      await writeAtomically(join(folder, name), bytes)
    }
    return name
  }
}

/** Excel opens no path of more than 218 characters: what is long is said in fewer words. */
const LONGEST_FORMAT = 50
const LONGEST_NAME = 80

function workbookName(
  { name, shortName }: Format,
  vigencia: number,
  unit: Directory['dependencias'][number],
): string {
  const what = `${name.length <= LONGEST_FORMAT ? name : shortName} ${String(vigencia)}`
  const whole = `${what} - ${unit.name}`
  return whole.length <= LONGEST_NAME || unit.acronym === null ? whole : `${what} - ${unit.acronym}`
}
