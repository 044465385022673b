import { localDay } from '../../local-time.js'
import type { AsideReason, PlanRecord, ReceptionRecord, SubmissionRecord } from '../../register/records.js'
import { asideWords } from './aside-words.js'
import {
  namesOf,
  versionStatus,
  withdrawnStatus,
  type PlanContext,
  type VersionStatus,
  type WithdrawnStatus,
} from './plan-status.js'

/** A file that became no version, with what settles it. */
export interface AsideStatus {
  readonly file: string
  readonly sha256: string
  readonly received: string
  readonly day: string
  readonly reason: AsideReason
  readonly why: string
  readonly how: string
}

/** A file that was set aside and needs nobody any more, with the version that settled it. */
export interface SettledFile extends Omit<AsideStatus, 'how'> {
  readonly by: VersionStatus & {
    readonly dependencia: string
    readonly dependenciaName: string
    readonly format: string
    readonly formatName: string
  }
}

/** A file that was set aside, and somebody decided that it does not count. */
export interface DiscardedFile extends Omit<AsideStatus, 'how'> {
  /** ISO day, in Colombia */
  readonly discarded: string
  readonly motive: string
}

/** A file that was a version of a plan, or repeated one, until that was withdrawn. */
export interface WithdrawnFile {
  readonly file: string
  readonly sha256: string
  readonly received: string
  readonly day: string
  /** the version as which it was received */
  readonly was: WithdrawnStatus & {
    readonly dependencia: string
    readonly dependenciaName: string
    readonly format: string
    readonly formatName: string
  }
}

/** A file that waits for a decision. */
export function asideStatus({ file, sha256, received, fate }: ReceptionRecord): AsideStatus[] {
  if (fate.kind !== 'aside') return []
  const { reason } = fate
  return [{ file, sha256, received, day: localDay(received), reason, ...asideWords(reason) }]
}

/** A file that was set aside, with the version that settled it. */
export function settledFile(
  reception: ReceptionRecord,
  by: SubmissionRecord | undefined,
  context: PlanContext,
): SettledFile[] {
  const { dependencia, format } = by?.key ?? {}
  if (!by || dependencia === undefined || format === undefined) return []
  return asideStatus(reception).map(({ file, sha256, received, day, reason, why }) => ({
    ...{ file, sha256, received, day, reason, why },
    by: { ...versionStatus(by), ...namesOf(dependencia, format, context) },
  }))
}

/** A file that somebody discarded. */
export function discardedFile({ file, sha256, received, fate }: ReceptionRecord): DiscardedFile[] {
  if (fate.kind !== 'discarded') return []
  const { reason, motive } = fate
  const { why } = asideWords(reason)
  const [day, discarded] = [localDay(received), localDay(fate.discarded)]
  return [{ file, sha256, received, day, reason, why, discarded, motive }]
}

/** The files whose version was withdrawn. */
export function withdrawnFiles(
  plans: readonly PlanRecord[],
  receptions: readonly ReceptionRecord[],
  context: PlanContext,
): WithdrawnFile[] {
  const records = new Map(plans.flatMap(({ withdrawn }) => withdrawn.map((one) => [one.id, one])))
  return receptions.flatMap(({ file, sha256, received, fate }) => {
    const record = fate.kind === 'withdrawn' && records.get(fate.submission)
    if (!record) return []
    const { dependencia, format } = record.key
    const was = { ...withdrawnStatus(record), ...namesOf(dependencia, format, context) }
    return [{ file, sha256, received, day: localDay(received), was }]
  })
}
