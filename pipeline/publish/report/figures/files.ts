import type { Consolidated, ConsolidatedFile } from '../../../consolidate/consolidated.js'
import type { FileStatus } from '../../../../engine/findings/status.js'
import type { Directory } from '../../../../engine/directory/directory.js'
import { Resolver } from '../../../../engine/directory/resolve.js'
import { dependenciaInFileName } from '../../../../engine/reading/document-facts.js'
import type { SeverityCounts } from '../../../../engine/findings/severity-counts.js'

/** What became of a file received. */
export type Fate = 'used' | 'unrecognized' | 'duplicate' | 'superseded' | 'aside' | 'unreadable'

export const FILE_STATUSES: readonly FileStatus[] = ['valid', 'warnings', 'errors', 'unreadable']
export const FATES: readonly Fate[] = [
  'used',
  'unrecognized',
  'duplicate',
  'superseded',
  'aside',
  'unreadable',
]

export interface Delivery {
  readonly file: ConsolidatedFile
  readonly fate: Fate
  /** who sent it, null where it is not known */
  readonly sender: string | null
  readonly findings: SeverityCounts
  /** those of them that a justified exception covers */
  readonly excepted: SeverityCounts
}

/** Files received; the states make up the total, and so do the fates. */
export interface FileFigures {
  readonly received: number
  readonly byStatus: Readonly<Record<FileStatus, number>>
  readonly byFate: Readonly<Record<Fate, number>>
  readonly deliveries: readonly Delivery[]
}

/** What became of a file: the first reason not to use it wins. */
export function fateOf(file: ConsolidatedFile): Fate {
  if (file.status === 'unreadable') return 'unreadable'
  if (file.duplicateOf !== null) return 'duplicate'
  if (file.supersededBy !== null) return 'superseded'
  if (file.format === null) return 'unrecognized'
  return file.setAside === undefined ? 'used' : 'aside'
}

/** Who sent each file: of one that cannot be read, whom its name declares. */
export function sendersOf({ files }: Consolidated, directory: Directory): ReadonlyMap<string, string | null> {
  const resolver = files.some((f) => f.status === 'unreadable') ? new Resolver(directory) : null
  return new Map(
    files.map(({ file, status, dependencia }) => [
      file,
      dependencia ?? (status === 'unreadable' && resolver ? dependenciaInFileName(file, resolver) : null),
    ]),
  )
}

/** Counts what was received, by state and by what became of it. */
export function fileFigures(
  consolidated: Consolidated,
  senders: ReadonlyMap<string, string | null>,
  findingsOf: (file: string) => SeverityCounts,
  exceptedOf: (file: string) => SeverityCounts,
): FileFigures {
  const byStatus = { valid: 0, warnings: 0, errors: 0, unreadable: 0 }
  const byFate = { used: 0, unrecognized: 0, duplicate: 0, superseded: 0, aside: 0, unreadable: 0 }
  const deliveries = consolidated.files.map((file) => {
    const fate = fateOf(file)
    byStatus[file.status]++
    byFate[fate]++
    return {
      file,
      fate,
      sender: senders.get(file.file) ?? null,
      findings: findingsOf(file.file),
      excepted: exceptedOf(file.file),
    }
  })
  return { received: deliveries.length, byStatus, byFate, deliveries }
}
