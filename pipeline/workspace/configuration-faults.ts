import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { yearOf } from '../../engine/calendar/iso-date.js'
import type { Directory } from '../../engine/directory/directory.js'
import { Resolver } from '../../engine/directory/resolve.js'
import { sourceNamed } from '../../engine/rules/programming/ceilings.js'
import { fold } from '../../engine/text/fold.js'
import { instead } from './nearest.js'
import { pathWords, type Fault, type Path } from './problem.js'
import type { Configuration } from './configuration.js'
import { isDayOfYear } from './due-date.js'

/** What the configuration may name. */
interface Known {
  /** ids, also of a format whose own definition is wrong */
  readonly formats: readonly string[]
  /** null where it could not be read; then who is named is not judged */
  readonly directory: Directory | null
  /** whether the directory is the workspace's own, rather than the built-in one */
  readonly own: boolean
}

/** What is wrong in a configuration that has the right shape: what they name must exist. */
export function configurationFaults(configuration: Configuration, known: Known, folder: string): Fault[] {
  const { formats, directory, own } = known
  return [
    ...fileFaults(configuration, folder),
    ...(directory ? entityFaults(configuration, directory, own) : []),
    ...formatFaults(configuration, formats),
    ...(directory ? unitFaults(configuration, directory) : []),
    ...sourceFaults(configuration),
    ...orderFaults(configuration),
    ...dueFaults(configuration),
  ]
}

function fileFaults({ directorio, catalogos }: Configuration, folder: string): Fault[] {
  const named: (readonly [Path, string | undefined])[] = [
    [['directorio'], directorio],
    [['catalogos', 'autodiagnostico'], catalogos.autodiagnostico],
  ]
  return named.flatMap(([path, file]) => {
    if (file === undefined || existsSync(join(folder, file))) return []
    return [
      { path, says: `«${pathWords(path)}» nombra el archivo «${file}», que no existe en esta carpeta.` },
    ]
  })
}

function entityFaults({ entidad, directorio }: Configuration, directory: Directory, own: boolean): Fault[] {
  if (entidad === undefined || fold(entidad) === fold(directory.entity)) return []
  const says = own
    ? `«entidad» dice «${entidad}», y el directorio «${directorio!}» es de «${directory.entity}»: deben ser la misma.`
    : `«entidad» dice «${entidad}» y no hay «directorio»: sin él valdría el de la ${directory.entity}; escriba el suyo.`
  return [{ path: ['entidad'], says }]
}

function formatFaults(
  { formatos, adeudan, publicacion, entrega, seguimiento }: Configuration,
  ids: readonly string[],
): Fault[] {
  const named: (readonly [Path, string])[] = [
    ...(formatos ?? []).map((id, i) => [['formatos', i], id] as const),
    ...Object.keys(adeudan).map((id) => [['adeudan', id], id] as const),
    ...Object.keys(publicacion).map((id) => [['publicacion', id], id] as const),
    ...Object.keys(entrega).map((id) => [['entrega', id], id] as const),
    ...Object.keys(seguimiento.metodo).map((id) => [['seguimiento', 'metodo', id], id] as const),
  ]
  return named.flatMap(([path, id]) => {
    if (!ids.includes(id))
      return [
        { path, says: `«${pathWords(path)}» nombra el formato «${id}», que no existe: ${instead(id, ids)}` },
      ]
    if (path[0] === 'adeudan' && formatos !== undefined && !formatos.includes(id))
      return [{ path, says: `«${pathWords(path)}» nombra el formato «${id}», que no está en «formatos».` }]
    return []
  })
}

function unitFaults({ adeudan, techos }: Configuration, directory: Directory): Fault[] {
  const ids = directory.dependencias.map(({ id }) => id)
  const resolver = new Resolver(directory)
  /** The id of what is written by its name or its acronym; else the ids it may be. */
  const idFor = (name: string): string => {
    const meant = resolver.declared(name)
    return meant !== null && ids.includes(meant) ? `¿quiso decir «${meant}»?` : instead(name, ids)
  }
  const named: (readonly [Path, string])[] = [
    ...Object.entries(adeudan).flatMap(([format, who]) =>
      who === 'todas' ? [] : who.map((id, i) => [['adeudan', format, i], id] as const),
    ),
    ...techos.flatMap(({ dependencia }, i) =>
      dependencia === undefined ? [] : [[['techos', i, 'dependencia'], dependencia] as const],
    ),
  ]
  return named.flatMap(([path, id]) => {
    if (ids.includes(id)) return []
    return [
      {
        path,
        says: `«${pathWords(path)}» nombra la dependencia «${id}», que no está en el directorio: ${idFor(id)}`,
      },
    ]
  })
}

/** A whole date goes with the vigencia: one left over from another year would make every plan late, or none. */
function dueFaults({ entrega, vigencia }: Configuration): Fault[] {
  if (vigencia === undefined) return []
  return Object.entries(entrega).flatMap(([id, day]) => {
    if (isDayOfYear(day) || Math.abs(yearOf(day) - vigencia) <= 1) return []
    const path: Path = ['entrega', id]
    return [
      {
        path,
        says: `«${pathWords(path)}» dice «${day}», y «vigencia» dice ${String(vigencia)}: corrija la que sea de otro año.`,
      },
    ]
  })
}

/** Names of the sources of funds, as the plans have them in columns. */
const SOURCES = ['Recursos propios', 'SGP', 'SGR', 'Cofinanciación', 'Crédito', 'Otros']

/** A ceiling of a source that no column is, as one misspelt, would hold for nothing in particular. */
function sourceFaults({ techos }: Configuration): Fault[] {
  return techos.flatMap(({ fuente }, i) => {
    if (fuente === undefined || sourceNamed(fuente) !== 'other') return []
    const path: Path = ['techos', i, 'fuente']
    const known = `puede ser ${SOURCES.slice(0, -1).join(', ')} u ${SOURCES.at(-1)!}`
    const says = `«${pathWords(path)}» dice «${fuente}», que no es una fuente conocida: ${known}; si el techo es de todas juntas, quite «fuente».`
    return [{ path, says }]
  })
}

/** Cut-offs and bands go up. */
function orderFaults({ cortes, semaforo }: Configuration): Fault[] {
  const cutoffs = cortes.flatMap((day, i) => {
    if (i === 0 || day > cortes[i - 1]!) return []
    return [
      {
        path: ['cortes', i],
        says: `«cortes[${String(i)}]» («${day}») va antes del anterior: póngalos en orden.`,
      },
    ]
  })
  const bands = semaforo.flatMap(({ desde }, i) => {
    const same = semaforo.findIndex((other) => other.desde === desde)
    if (same === i) return []
    const at = `«semaforo[${String(i)}].desde»`
    return [
      {
        path: ['semaforo', i, 'desde'],
        says: `${at} repite el ${String(desde)} de «semaforo[${String(same)}]»: cada franja empieza en otro punto.`,
      },
    ]
  })
  return [...cutoffs, ...bands]
}
