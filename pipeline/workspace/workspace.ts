import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import type { Settings } from '../../engine/settings.js'
import type { Exception } from './exceptions.js'
import type { Configuration } from './configuration.js'

/** An entity's own configuration, read and checked. */
export interface Workspace {
  /** folder where its `cotejo.json` is */
  readonly folder: string
  readonly directory: Directory
  /** the formats in use, as the entity's own files leave them */
  readonly formats: readonly Format[]
  readonly configuration: Configuration
  /** what its checks need of it */
  readonly settings: Settings
  /** ids of the dependencias that owe each format, by format; null where nobody said */
  readonly duties: Duties | null
  readonly exceptions: readonly Exception[]
  /** paths of its own files and folders, which are no submissions */
  readonly ownPaths: readonly string[]
}

export type Duties = ReadonlyMap<string, readonly string[]>
