import type { Directory } from '../../engine/directory/directory.js'
import type { Resolver } from '../../engine/directory/resolve.js'
import type { Configuration } from '../workspace/configuration.js'

type Unit = Directory['dependencias'][number]

/** The planning office of a directory; undefined where it has none by its usual acronym. */
export function planningOffice({ dependencias }: Directory): Unit | undefined {
  return dependencias.find(({ acronym }) => acronym === 'OPGI')
}

/** Id of the office that runs the process: what `oficios` names, and else the planning office; null where nobody is known. */
export function processOffice(
  { oficios }: Pick<Configuration, 'oficios'>,
  directory: Directory,
  resolver: Resolver,
): string | null {
  const named = oficios.dependencia === undefined ? null : resolver.declared(oficios.dependencia)
  return directory.dependencias.find(({ id }) => id === named)?.id ?? planningOffice(directory)?.id ?? null
}
