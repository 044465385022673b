import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { directorySchema, type Directory } from '../../engine/directory/directory.js'
import { formatSchema, type Format } from '../../engine/format/format.js'
import type { Settings } from '../../engine/settings.js'
import { mapped, mappingFaults, mappingSchema, type Mapping } from './column-mapping.js'
import { checked, readDefinition, type Definition } from './definition.js'
import { directoryFaults } from './directory-faults.js'
import { exceptionFaults, exceptionsSchema, type Exception } from './exceptions.js'
import { CONFIGURATION_FILE } from './find-workspace.js'
import { formatFaults } from './format-faults.js'
import { instead } from './nearest.js'
import { FORMATS_FOLDER, ownFiles } from './own-files.js'
import { WorkspaceError, type Fault, type Problem } from './problem.js'
import { configurationFaults } from './configuration-faults.js'
import { configurationSchema, selfAssessmentSchema, type Configuration } from './configuration.js'
import type { Duties, Workspace } from './workspace.js'

const EXCEPTIONS_FILE = 'excepciones.json'

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
  const formats = keepFormats(folder, builtIn.formats, keep, problems)
  const own = configuration.value?.directorio !== undefined
  keep(checked(configuration, (value) => configurationFaults(value, { formats, directory, own }, folder)))
  const exceptions = keepExceptions(folder, formats, directory, keep)
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

/** The built-in formats with the entity's own among or instead of them, each as its mapping leaves it. */
function keepFormats(folder: string, builtIn: readonly Format[], keep: Keep, problems: Problem[]): Format[] {
  const formats = new Map(builtIn.map((format) => [format.id, format]))
  const own = new Map<string, string>()
  const found = ownFiles(folder)
  for (const file of found.empty)
    problems.push({ file, spot: null, withColumn: false, says: 'en esta carpeta falta «format.json».' })
  const unsound = new Set<string>()
  for (const { file, id } of found.formats) {
    const definition = readDefinition(folder, file, formatSchema)
    const value = keep(
      checked(definition, (format) => [
        ...idFaults(format, id),
        ...repeatedFaults(format.id, own.get(format.id)),
        ...formatFaults(format),
      ]),
    )
    if (value === null) unsound.add(id)
    else {
      own.set(value.id, file)
      formats.set(value.id, value)
    }
  }
  const mappedBy = new Map<string, string>()
  for (const file of found.mappings) {
    const definition = readDefinition(folder, file, mappingSchema)
    const base = definition.value && formats.get(definition.value.formato)
    if (definition.value && !base && unsound.has(definition.value.formato)) {
      keep(definition)
      continue
    }
    const problemsBefore = problems.length
    const value = keep(
      checked(definition, (mapping) =>
        base
          ? [...repeatedFaults(base.id, mappedBy.get(base.id), 'formato'), ...mappingFaults(mapping, base)]
          : [unknownFormat(mapping, [...formats.keys()])],
      ),
    )
    if (value === null || !base || problems.length > problemsBefore) continue
    mappedBy.set(base.id, file)
    formats.set(base.id, mapped(base, value))
  }
  return [...formats.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function idFaults({ id }: Format, name: string): Fault[] {
  if (id === name) return []
  return [{ path: ['id'], says: `«id» dice «${id}», y el archivo se llama «${name}»: deben ser iguales.` }]
}

function repeatedFaults(id: string, before: string | undefined, key = 'id'): Fault[] {
  if (before === undefined) return []
  return [{ path: [key], says: `«${key}» dice «${id}», que ya define «${before}»: deje uno de los dos.` }]
}

function unknownFormat({ formato }: Mapping, known: readonly string[]): Fault {
  return {
    path: ['formato'],
    says: `«formato» nombra el formato «${formato}», que no existe: ${instead(formato, known)}`,
  }
}

function keepExceptions(
  folder: string,
  formats: readonly Format[],
  directory: Directory | null,
  keep: Keep,
): readonly Exception[] | null {
  if (!existsSync(join(folder, EXCEPTIONS_FILE))) return []
  const ids = formats.map(({ id }) => id)
  const units = directory && directory.dependencias.map(({ id }) => id)
  return keep(
    checked(readDefinition(folder, EXCEPTIONS_FILE, exceptionsSchema), (list) =>
      exceptionFaults(list, ids, units),
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
  const { entidad, directorio, formatos, catalogos, publicacion, diasNoHabiles } = configuration
  return {
    folder,
    directory: entidad === undefined ? directory : { ...directory, entity: entidad },
    formats: parts.formats
      .filter(({ id }) => formatos === undefined || formatos.includes(id))
      .map((format) => ({ ...format, publication: publicacion[format.id] ?? format.publication })),
    configuration,
    settings: { nonWorkingDays: diasNoHabiles, selfAssessment },
    duties: dutiesOf(configuration, directory),
    exceptions,
    ownPaths: [CONFIGURATION_FILE, EXCEPTIONS_FILE, FORMATS_FOLDER, directorio, catalogos.autodiagnostico]
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
