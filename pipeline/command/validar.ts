import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { notEvaluatedInWords } from '../../engine/findings/spanish.js'
import { noteWords } from '../../engine/findings/spanish-unreadable.js'
import { RULESET } from '../../engine/rules/registry.js'
import { candidatesIn, type Candidate } from '../collect/inbox.js'
import { Filing, NOTHING_GRANTED } from '../consolidate/filing.js'
import { submissionsFrom } from '../collect/submission-reader.js'
import { sideBySide } from '../consolidate/side-by-side.js'
import { ownFindings } from '../consolidate/own-findings.js'
import type { Submission } from '../consolidate/submission.js'
import { placed } from '../../engine/plan/understood.js'
import { tellVersions } from '../consolidate/versions.js'
import { isOpenError, statusOf } from '../../engine/findings/status.js'
import type { ExceptionEntry } from '../workspace/exception-book.js'
import { findWorkspace } from '../workspace/find-workspace.js'
import { refuseAmong, writeAnnotatedCopies } from './work/annotated-copies.js'
import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import { formatOption } from './formatos.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { findingsTable } from './words/findings-table.js'
import type { ValidatedFile, Validation } from './work/validation.js'
import { catalogueSaid } from './work/workspace-said.js'

export const VALIDAR_OPTIONS: Readonly<Record<string, Option>> = {
  formato: { type: 'string', value: 'ID', help: 'tratar los libros como de este formato' },
  vigencia: {
    type: 'string',
    value: 'AAAA',
    help: 'vigencia de los planes, si no quiere que la diga cada libro',
  },
  anotar: {
    type: 'string',
    value: 'DIR',
    help: 'dejar en DIR una copia de cada libro con comentarios y marcas donde hay algo que corregir',
  },
  json: { type: 'boolean', help: 'escribir el resultado como JSON' },
}

/**
 * `cotejo validar`: checks workbooks and says what is wrong with each.
 * @returns 0 without error findings but those with a justified exception, 1 with others, 2 where nothing could be read
 */
export async function validar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, VALIDAR_OPTIONS)
  if (parsed.positionals.length === 0) throw new UsageError('Diga qué archivo o carpeta quiere validar.')
  const places = await Promise.all(parsed.positionals.map(placeAt))
  const catalogue = catalogueSaid(commonFolder(places), terminal)
  const { workspace } = catalogue
  const format = formatOption(text(parsed, 'formato'), catalogue.formats)?.id ?? null
  const imposed = vigenciaOption(parsed)
  const usualVigencia = workspace?.configuration.vigencia
  const said = { vigencia: imposed, usualVigencia, format }
  const copies = text(parsed, 'anotar')
  const leftOut = [...(workspace?.ownPaths ?? []), ...(copies === undefined ? [] : [copies])]
  const candidates = (await Promise.all(places.map((place) => candidatesAt(place, leftOut)))).flat()
  if (copies !== undefined) await refuseAmong(candidates, copies)
  const filing = new Filing(
    workspace ? { exceptions: workspace.exceptions, today: terminal.today } : NOTHING_GRANTED,
  )
  const watch = new Progress(terminal, 'Revisando')
  const received: Submission[] = []
  const paths: string[] = []
  const asked = candidates.map((one) => ({ ...one, said }))
  const inOrder = candidates.values()
  for await (const submission of submissionsFrom(asked, catalogue)) {
    const { path } = inOrder.next().value!
    if (submission.verdict.kind !== 'own-output') {
      received.push(submission)
      paths.push(path)
    }
    watch.step(candidates.length)
  }
  watch.end()
  const submissions = sideBySide(received, tellVersions(received), catalogue.directory, catalogue.settings)
  const files = submissions.map((submission) => validated(submission, filing))
  if (files.length === 0) throw new UsageError('No hay ningún libro que validar.')
  const exceptions = filing.entries().filter(({ state }) => state !== 'unmatched')
  const validation = validationOf(files, imposed, exceptions)
  terminal.out(
    parsed.values['json'] === true ? `${JSON.stringify(validation, null, 2)}\n` : findingsTable(validation),
  )
  if (copies !== undefined) {
    const checked = files.map((file, at) => ({ ...file, path: paths[at]! }))
    const { entity } = catalogue.directory
    const said = await writeAnnotatedCopies(checked, copies, { entity, deadline: null })
    if (parsed.values['json'] === true) terminal.err(said)
    else terminal.out(said)
  }
  if (files.every(({ status }) => status === 'unreadable')) {
    const why =
      files.length === 1
        ? files[0]!.findings[0]!.message
        : 'Ninguno de los archivos es un libro que se pueda leer.'
    throw new UsageError(files.length === 1 ? `${files[0]!.file}: ${why} ${files[0]!.findings[0]!.how}` : why)
  }
  return files.some(({ findings }) => findings.some(isOpenError)) ? 1 : 0
}

/** What a person asks to validate. */
interface Asked {
  readonly path: string
  readonly isFolder: boolean
}

async function placeAt(path: string): Promise<Asked> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new UsageError(`No existe «${path}».`)
  return { path, isFolder: found.isDirectory() }
}

/** A folder in which what holds for all of them holds. @throws UsageError where they are of several workspaces */
function commonFolder(asked: readonly Asked[]): string {
  const folders = asked.map(({ path, isFolder }) => (isFolder ? path : dirname(path)))
  const workspaces = new Set(folders.map(findWorkspace))
  if (workspaces.size > 1) {
    const names = [...workspaces].map((folder) => folder ?? 'ninguno').join(' y ')
    throw new UsageError(
      `Lo que pide está en espacios de trabajo distintos (${names}): valídelos por separado.`,
    )
  }
  return folders[0]!
}

async function candidatesAt({ path, isFolder }: Asked, leftOut: readonly string[]): Promise<Candidate[]> {
  return isFolder ? candidatesIn(path, leftOut) : [{ path, file: path }]
}

function validated(submission: Submission, filing: Filing): ValidatedFile {
  const { file, sha256, verdict } = submission
  if (verdict.kind === 'own-output') throw new TypeError('an output of ours is not validated')
  const plan = verdict.kind === 'plan' ? verdict.plan : null
  const findings = ownFindings(submission, filing)
  return {
    file,
    sha256,
    status: statusOf(verdict.kind, findings),
    format: plan?.format ?? null,
    dependencia: plan?.dependencia ?? null,
    vigencia: plan?.vigencia ?? null,
    notes: verdict.kind === 'unreadable' ? [] : verdict.notes.map(noteWords),
    activities:
      verdict.kind === 'plan'
        ? verdict.plan.activities.map((activity) => placed(activity, verdict.format))
        : [],
    findings,
    notEvaluated: verdict.kind === 'plan' ? verdict.notEvaluated.map(notEvaluatedInWords) : [],
  }
}

function validationOf(
  files: readonly ValidatedFile[],
  imposed: number | null,
  exceptions: readonly ExceptionEntry[],
): Validation {
  const stated = new Set(files.flatMap(({ vigencia }) => vigencia ?? []))
  const all = files.flatMap(({ findings }) => findings)
  const count = (severity: string): number => all.filter((found) => found.severity === severity).length
  return {
    schema: 'cotejo/validation@1',
    ruleset: RULESET,
    vigencia: imposed ?? (stated.size === 1 ? [...stated][0]! : null),
    files,
    summary: {
      files: files.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    },
    exceptions,
  }
}
