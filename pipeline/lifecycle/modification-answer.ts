import { join } from 'node:path'
import { nameOf } from '../../engine/directory/directory.js'
import type { WordedFinding } from '../consolidate/consolidated.js'
import { annotatedReturn } from '../publish/annotated-return.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { modificationLetter, type PlanChange } from '../publish/letters/modification-letter.js'
import { writeLetter } from '../publish/letters/write-letter.js'
import { makeFolder } from '../publish/make-folder.js'
import type { ModificationRecord, PlanKey, PlanRecord, SubmissionRecord } from '../register/records.js'
import { MODIFICATION_FOLDER, OUTPUT_FOLDER } from '../workspace/layout.js'
import { folderNameOf, removeUnrecorded, safeName } from './letter-folder.js'
import { letterHead } from './letter-head.js'
import type { Office } from './office.js'
import type { Review } from './registered.js'

/** What was written for an answer. */
export interface WrittenAnswer {
  readonly folder: string
  readonly unannotated: string | null
}

/** What an answer is made of. */
export interface AnswerFacts {
  readonly bytes: Uint8Array
  readonly file: string
  /** ISO day of the answer */
  readonly on: string
  readonly before: SubmissionRecord
  readonly changes: readonly PlanChange[]
  /** of these, what a person did not accept where no reason stands in the way */
  readonly unjudged: readonly PlanChange[]
  readonly reasons: readonly WordedFinding[]
  readonly review: Review
}

/** Writes the answer, and where something stands in the way the workbook with it. */
export async function writeAnswer(
  office: Office,
  record: PlanRecord,
  { version, letter, date, accepted }: Omit<ModificationRecord, 'submission'>,
  { bytes, file, on, before, changes, unjudged, reasons, review }: AnswerFacts,
): Promise<WrittenAnswer> {
  const { workspace, directory, formats } = office
  const { key, approval } = record
  const parent = join(workspace.folder, OUTPUT_FOLDER, MODIFICATION_FOLDER)
  const name = folderNameFor(key, version, letter)
  const isRecorded = record.versions.some((known) => known.version === version)
  const start = `${startOf(key, version)} oficio `
  await removeUnrecorded(parent, (other) => other.startsWith(start) && !(isRecorded && other === name))
  const place = join(parent, name)
  await makeFolder(place)
  const options = { entity: directory.entity, deadline: null }
  const book =
    accepted || reasons.length === 0 ? null : await annotatedReturn(bytes, file, review.findings, options)
  if (book) await writeAtomically(join(place, book.name), book.bytes)
  const answer = modificationLetter({
    head: letterHead(workspace.configuration, directory),
    number: null,
    date: on,
    addressee: {
      dependencia: nameOf(directory, key.dependencia) ?? key.dependencia,
      name: null,
      title: null,
    },
    plan: {
      format: formats.find(({ id }) => id === key.format) ?? { id: key.format, name: key.format },
      vigencia: key.vigencia,
    },
    act: { number: approval!.act, date: approval!.date },
    request: { number: letter, date },
    outcome: accepted
      ? { accepted, version, changes }
      : { accepted, version: before.version, reasons, declined: unjudged },
  })
  const enclosures = book ? [`${book.annotated ? ENCLOSED : LIST_ENCLOSED}: ${book.name}`] : []
  await writeAtomically(join(place, answerName(letter)), await writeLetter({ ...answer, enclosures }))
  return { folder: answerFolder(key, version, letter), unannotated: book?.why ?? null }
}

const ENCLOSED = 'Libro de la dependencia, con las celdas por corregir marcadas'
const LIST_ENCLOSED = 'Lista de lo que se encontró, con su hoja y su celda'

/** File name of the answer to an oficio. */
export function answerName(letter: string): string {
  return safeName(`Respuesta al oficio ${letter}`, '.docx')
}

function startOf(key: PlanKey, version: number): string {
  return `${folderNameOf('', key)} ${String(key.vigencia)} v${String(version)}`
}

function folderNameFor(key: PlanKey, version: number, letter: string): string {
  return safeName(`${startOf(key, version)} oficio ${letter}`)
}

/** Where the answer to an oficio is, from the workspace's folder, with forward slashes. */
export function answerFolder(key: PlanKey, version: number, letter: string): string {
  return [OUTPUT_FOLDER, MODIFICATION_FOLDER, folderNameFor(key, version, letter)].join('/')
}
