import type { Directory } from '../../../engine/directory/directory.js'
import type { Resolver } from '../../../engine/directory/resolve.js'
import { instead } from '../../workspace/nearest.js'
import { UsageError } from './usage-error.js'

interface Units {
  readonly directory: Directory
  readonly resolver: Resolver
}

/**
 * The id of the dependencia that an option or argument names, by id, name or acronym; undefined where none was given.
 * @throws UsageError for an unknown one, with what it may be
 */
export function dependenciaOption(
  asked: string | undefined,
  { directory, resolver }: Units,
): string | undefined {
  if (asked === undefined) return undefined
  const id = resolver.declared(asked)
  if (id === null)
    throw new UsageError(
      `La dependencia «${asked}» no está en el directorio; ${instead(
        asked,
        directory.dependencias.map((unit) => unit.id),
      )}`,
    )
  return id
}
