import { stat } from 'node:fs/promises'
import { notEvaluatedReason } from '../../engine/findings/spanish.js'
import { noteWords } from '../../engine/findings/spanish-unreadable.js'
import { RULESET } from '../../engine/rules/registry.js'
import { builtInCatalogue } from '../catalogue.js'
import { candidatesIn, submissionFrom, type Candidate } from '../collect/inbox.js'
import type { FileStatus, WordedFinding } from '../consolidate/consolidated.js'
import type { Submission } from '../consolidate/submission.js'
import { statusOf, worded } from '../consolidate/worded.js'
import { parseArguments, text, vigenciaOption, type Option } from './arguments.js'
import { formatOption } from './formatos.js'
import { Progress, type Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'
import { findingsTable } from './findings-table.js'

export const VALIDAR_OPTIONS: Readonly<Record<string, Option>> = {
  formato: { type: 'string', value: 'ID', help: 'tratar los libros como de este formato' },
  vigencia: {
    type: 'string',
    value: 'AAAA',
    help: 'vigencia de los planes, si no quiere que la diga cada libro',
  },
  json: { type: 'boolean', help: 'escribir el resultado como JSON' },
}

/** One file's verdict as the JSON contract carries it. */
export interface ValidatedFile {
  readonly file: string
  readonly sha256: string
  readonly status: FileStatus
  readonly format: string | null
  readonly dependencia: string | null
  readonly vigencia: number | null
  readonly notes: readonly string[]
  readonly findings: readonly WordedFinding[]
  readonly notEvaluated: readonly { readonly rule: string; readonly reason: string }[]
}

/** The document that `validar --json` prints (contract `cotejo/validation@1`). */
export interface Validation {
  readonly schema: 'cotejo/validation@1'
  readonly ruleset: string
  readonly vigencia: number | null
  readonly files: readonly ValidatedFile[]
  readonly summary: {
    readonly files: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
  }
}

/**
 * `cotejo validar`: checks workbooks and says what is wrong with each.
 * @returns 0 without error findings, 1 with them, 2 where nothing could be read
 */
export async function validar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, VALIDAR_OPTIONS)
  if (parsed.positionals.length === 0) throw new UsageError('Diga qué archivo o carpeta quiere validar.')
  const { formats, directory, resolver } = builtInCatalogue()
  const format = formatOption(text(parsed, 'formato'), formats)?.id ?? null
  const imposed = vigenciaOption(parsed)
  const context = { formats, directory, resolver, vigencia: imposed, format }
  const candidates = (await Promise.all(parsed.positionals.map(candidatesAt))).flat()
  const watch = new Progress(terminal, 'Revisando')
  const files: ValidatedFile[] = []
  for (const candidate of candidates) {
    const submission = await submissionFrom(candidate, context)
    if (submission.verdict.kind !== 'own-output') files.push(validated(submission))
    watch.step(candidates.length)
  }
  watch.end()
  if (files.length === 0) throw new UsageError('No hay ningún libro que validar.')
  const validation = validationOf(files, imposed)
  terminal.out(
    parsed.values['json'] === true ? `${JSON.stringify(validation, null, 2)}\n` : findingsTable(validation),
  )
  if (files.every(({ status }) => status === 'unreadable')) {
    const why =
      files.length === 1
        ? files[0]!.findings[0]!.message
        : 'Ninguno de los archivos es un libro que se pueda leer.'
    throw new UsageError(files.length === 1 ? `${files[0]!.file}: ${why} ${files[0]!.findings[0]!.how}` : why)
  }
  return validation.summary.errors > 0 ? 1 : 0
}

async function candidatesAt(path: string): Promise<Candidate[]> {
  const found = await stat(path).catch(() => null)
  if (!found) throw new UsageError(`No existe «${path}».`)
  return found.isDirectory() ? candidatesIn(path) : [{ path, file: path }]
}

function validated({ file, sha256, verdict }: Submission): ValidatedFile {
  if (verdict.kind === 'own-output') throw new TypeError('an output of ours is not validated')
  const plan = verdict.kind === 'plan' ? verdict.plan : null
  return {
    file,
    sha256,
    status: statusOf(verdict.kind, verdict.findings),
    format: plan?.format ?? null,
    dependencia: plan?.dependencia ?? null,
    vigencia: plan?.vigencia ?? null,
    notes: verdict.kind === 'unreadable' ? [] : verdict.notes.map(noteWords),
    findings: verdict.findings.map(worded),
    notEvaluated:
      verdict.kind === 'plan'
        ? verdict.notEvaluated.map((skipped) => ({ rule: skipped.rule, reason: notEvaluatedReason(skipped) }))
        : [],
  }
}

function validationOf(files: readonly ValidatedFile[], imposed: number | null): Validation {
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
  }
}
