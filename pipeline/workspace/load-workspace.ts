import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Directory } from '../../engine/directory/directory.js'
import { directorySchema } from '../../engine/directory/schema.js'
import type { Format } from '../../engine/format/format.js'
import type { Settings } from '../../engine/settings.js'
import { checked, readDefinition, type Definition } from './definition.js'
import { directoryFaults } from './directory-faults.js'
import { exceptionFaults, exceptionsSchema, type Exception } from './exceptions.js'
import { CONFIGURATION_FILE } from './find-workspace.js'
import { loadFormats } from './load-formats.js'
import { LAUNCHERS, OUTPUT_FOLDER, README_FILE, REGISTER_FOLDER, REPORT_TEMPLATE_FILE } from './layout.js'
import { FORMATS_FOLDER } from './own-files.js'
import { WorkspaceError, type Problem } from './problem.js'
import { configurationFaults } from './configuration-faults.js'
import { configurationSchema, selfAssessmentSchema, type Configuration } from './configuration.js'
import type { Duties, Workspace } from './workspace.js'

export const EXCEPTIONS_FILE = 'excepciones.json'

/** What holds where a workspace does not say otherwise. */
export interface BuiltIn {
  readonly formats: readonly Format[]
  readonly directory: Directory
}

/**
 * Reads an entity's own configuration.
 * @param folder where its `cotejo.json` is
 * @throws WorkspaceError with everything that is wrong in its files
 */
export function loadWorkspace(folder: string, builtIn: BuiltIn): Workspace {
  const problems: Problem[] = []
  const keep = <T>(definition: Definition<T>): T | null => {
    problems.push(...definition.problems)
    return definition.value
  }
  const configuration = readDefinition(folder, CONFIGURATION_FILE, configurationSchema)
  const directory = keepDirectory(folder, configuration.value, builtIn, keep)
  const { formats, ids, problems: formatProblems } = loadFormats(folder, builtIn.formats)
  problems.push(...formatProblems)
  const own = configuration.value?.directorio !== undefined
  const known = { formats: ids, directory, own }
  keep(checked(configuration, (value) => configurationFaults(value, known, folder)))
  const exceptions = keepExceptions(folder, ids, directory, keep)
  const selfAssessment = keepSelfAssessment(folder, configuration.value, keep)
  if (problems.length > 0 || configuration.value === null || directory === null || exceptions === null)
    throw new WorkspaceError(folder, inOrder(problems))
  return assembled(folder, configuration.value, { formats, directory, exceptions, selfAssessment })
}

type Keep = <T>(definition: Definition<T>) => T | null

/** The directory that holds; null where that cannot be told, and then nobody is blamed for whom it does not name. */
function keepDirectory(
  folder: string,
  configuration: Configuration | null,
  builtIn: BuiltIn,
  keep: Keep,
): Directory | null {
  if (configuration === null) return null
  if (configuration.directorio === undefined) return builtIn.directory
  if (!existsSync(join(folder, configuration.directorio))) return null
  return keep(checked(readDefinition(folder, configuration.directorio, directorySchema), directoryFaults))
}

function keepExceptions(
  folder: string,
  formats: readonly string[],
  directory: Directory | null,
  keep: Keep,
): readonly Exception[] | null {
  if (!existsSync(join(folder, EXCEPTIONS_FILE))) return []
  const units = directory && directory.dependencias.map(({ id }) => id)
  return keep(
    checked(readDefinition(folder, EXCEPTIONS_FILE, exceptionsSchema), (list) =>
      exceptionFaults(list, formats, units),
    ),
  )
}

function keepSelfAssessment(
  folder: string,
  configuration: Configuration | null,
  keep: Keep,
): Settings['selfAssessment'] {
  const file = configuration?.catalogos.autodiagnostico
  if (file === undefined || !existsSync(join(folder, file))) return null
  const list = keep(readDefinition(folder, file, selfAssessmentSchema))
  return list && list.map(({ categoria, actividad }) => ({ category: categoria, activity: actividad }))
}

interface Parts extends BuiltIn {
  readonly exceptions: readonly Exception[]
  readonly selfAssessment: Settings['selfAssessment']
}

function assembled(folder: string, configuration: Configuration, parts: Parts): Workspace {
  const { directory, exceptions, selfAssessment } = parts
  const { entidad, directorio, formatos, catalogos, publicacion, diasNoHabiles, techos } = configuration
  return {
    folder,
    directory: entidad === undefined ? directory : { ...directory, entity: entidad },
    formats: parts.formats
      .filter(({ id }) => formatos === undefined || formatos.includes(id))
      .map((format) => ({ ...format, publication: publicacion[format.id] ?? format.publication })),
    configuration,
    settings: {
      nonWorkingDays: diasNoHabiles,
      selfAssessment,
      ceilings: techos.map(({ programa, fuente, dependencia, valor }) => ({
        program: programa,
        source: fuente ?? null,
        dependencia: dependencia ?? null,
        value: valor,
      })),
    },
    duties: dutiesOf(configuration, directory),
    exceptions,
    ownPaths: [
      ...[CONFIGURATION_FILE, EXCEPTIONS_FILE, FORMATS_FOLDER, OUTPUT_FOLDER, REGISTER_FOLDER],
      ...[
        README_FILE,
        REPORT_TEMPLATE_FILE,
        ...Object.values(LAUNCHERS),
        directorio,
        catalogos.autodiagnostico,
      ],
    ]
      .filter((path) => path !== undefined)
      .map((path) => resolve(folder, path)),
  }
}

function dutiesOf({ adeudan }: Configuration, directory: Directory): Duties | null {
  const owed = Object.entries(adeudan)
  if (owed.length === 0) return null
  const all = directory.dependencias.map(({ id }) => id)
  return new Map(
    owed.map(([format, who]) => [format, who === 'todas' ? all : all.filter((id) => who.includes(id))]),
  )
}

/** By file, `cotejo.json` first, and by line. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const rank = ({ file }: Problem): number => (file === CONFIGURATION_FILE ? 0 : 1)
  return [...problems].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.spot?.line ?? 0) - (b.spot?.line ?? 0) ||
      (a.spot?.column ?? 0) - (b.spot?.column ?? 0),
  )
}
