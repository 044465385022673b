import { basename } from 'node:path'
import { comparedFile, type ComparedFile } from '../../publish/difference/compared-file.js'
import { compareFiles, type Comparison } from '../../publish/difference/comparison.js'
import type { Office } from '../../lifecycle/office.js'
import { toldBy } from '../../lifecycle/registered.js'
import type { PlanRecord, SubmissionRecord } from '../../register/records.js'
import { text, vigenciaOption, type Arguments, type Option } from '../options/arguments.js'
import { dependenciaOption } from '../options/dependencia-option.js'
import { formatOption } from '../formatos.js'
import { nameOf } from '../../../engine/directory/directory.js'
import { planWords } from '../words/plan-words.js'
import { UsageError } from '../options/usage-error.js'

/** Options of `cotejo diferencias <dependencia> <formato>`. */
export const VERSIONS_OPTIONS: Readonly<Record<string, Option>> = {
  de: { type: 'string', value: 'N', help: 'versión de antes (la penúltima, si no se dice)' },
  a: { type: 'string', value: 'N', help: 'versión de ahora (la última, si no se dice)' },
  vigencia: { type: 'string', value: 'AAAA', help: 'de qué vigencia es el plan' },
}

/**
 * Two versions of a plan of the register compared: `cotejo diferencias <dependencia> <formato> [--de N] [--a N]`.
 * @throws UsageError where there are no two such versions
 */
export async function versionsCompared(args: Arguments, office: Office): Promise<Comparison> {
  const plan = await planNamed(args, office)
  const { versions } = plan
  const words = planWords(plan.key, office)
  const last = versions.at(-1)
  if (!last || (versions.length === 1 && text(args, 'de') === undefined && text(args, 'a') === undefined))
    throw new UsageError(
      last
        ? `De ${words} solo se ha recibido la versión ${String(last.version)}: todavía no hay con qué compararla.`
        : `De ${words} todavía no se ha recibido ninguna versión.`,
    )
  const after = versionNamed('a', args, plan, words) ?? last
  const before =
    versionNamed('de', args, plan, words) ?? versions.filter((one) => one.version < after.version).at(-1)
  if (!before)
    throw new UsageError(
      `La versión ${String(after.version)} es la primera de ${words}: diga con --de con cuál compararla.`,
    )
  return compareFiles(await fileOf(before, office), await fileOf(after, office))
}

/** The plan of the vigencia asked for, of that of the workspace, or the latest; of a follow-up, that of the latest cut-off. */
async function planNamed(args: Arguments, office: Office): Promise<PlanRecord> {
  const dependencia = dependenciaOption(args.positionals[0], office)!
  const format = formatOption(args.positionals[1], office.formats)!
  const plans = (await office.register.plans()).filter(
    ({ key }) => key.dependencia === dependencia && key.format === format.id,
  )
  const asked = vigenciaOption(args)
  const years = plans.map(({ key }) => key.vigencia)
  const usual = office.workspace.configuration.vigencia
  const vigencia = asked ?? (usual !== undefined && years.includes(usual) ? usual : Math.max(...years))
  const [plan] = plans
    .filter(({ key }) => key.vigencia === vigencia)
    .sort((a, b) => (a.key.cutoff < b.key.cutoff ? 1 : -1))
  if (plan) return plan
  const name = nameOf(office.directory, dependencia) ?? dependencia
  const year = asked === null || asked === usual ? '' : ` de la vigencia ${String(asked)}`
  throw new UsageError(`En el registro no hay ningún plan de ${name}, ${format.shortName}${year}.`)
}

function versionNamed(
  option: 'de' | 'a',
  args: Arguments,
  { versions, withdrawn }: PlanRecord,
  words: string,
): SubmissionRecord | undefined {
  const value = text(args, option)
  if (value === undefined) return undefined
  const all = [...versions, ...withdrawn].sort((a, b) => a.version - b.version)
  const found = all.find(({ version }) => String(version) === value)
  if (found) return found
  const known = all.map(({ version }) => String(version)).join(', ')
  throw new UsageError(`No existe la versión «${value}» de ${words}; las que hay son: ${known}.`)
}

async function fileOf(record: SubmissionRecord, office: Office): Promise<ComparedFile> {
  const { key, number, version, file } = record
  const bytes = await office.register.archive.read(record.sha256)
  const { dependencia, format, vigencia } = toldBy(key)
  const read = comparedFile(bytes, basename(file), {
    ...office,
    vigencia: null,
    usualVigencia: vigencia,
    usualDependencia: dependencia,
    format: format ?? null,
  })
  if ('unreadable' in read)
    throw new UsageError(`No se puede leer la versión ${String(version)} (recibo ${number}).`)
  return { ...read, file: `Versión ${String(version)}, recibo ${number}: ${file}` }
}
