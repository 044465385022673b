import { isFollowUp } from '../../engine/format/follow-up.js'
import type { PlanRecord, ReceptionRecord } from '../register/records.js'
import type { Duties } from '../workspace/workspace.js'
import { settledAsides } from './settled-asides.js'
import {
  asideStatus,
  discardedFile,
  settledFile,
  withdrawnFiles,
  type AsideStatus,
  type DiscardedFile,
  type SettledFile,
  type WithdrawnFile,
} from './status/file-status.js'
import {
  cutoffStatuses,
  strayRequests,
  type CutoffStatus,
  type StrayRequest,
} from './status/cutoff-status.js'
import { absent, isAwaited, planStatus, type PlanContext, type PlanStatus } from './status/plan-status.js'
import { totalsOf, type StatusTotals } from './status/totals.js'

export type { AsideStatus, DiscardedFile, SettledFile, WithdrawnFile } from './status/file-status.js'
export type { CutoffStatus, StrayRequest } from './status/cutoff-status.js'
export { daysOverdue, isAwaited } from './status/plan-status.js'
export type { PlanStatus, VersionStatus } from './status/plan-status.js'
export type { StatusTotals } from './status/totals.js'

/** What `cotejo estado --json` prints (contract `cotejo/status@1`). */
export interface Status {
  readonly schema: 'cotejo/status@1'
  readonly entity: string
  readonly vigencia: number | null
  /** ISO day */
  readonly today: string
  /** whether the configuration says who owes what */
  readonly dutiesKnown: boolean
  /** of this vigencia: by dependencia, in the order of the directory, and by format */
  readonly plans: readonly PlanStatus[]
  /** the follow-ups of this vigencia, by format and cut-off; they enter no total but that of files */
  readonly followUps: readonly CutoffStatus[]
  /** follow-ups that were asked for at days which are no cut-off, of any vigencia, and of which nothing came */
  readonly strayRequests: readonly StrayRequest[]
  /** what the register has of other vigencias, which enters no total but that of files */
  readonly otherVigencias: readonly PlanStatus[]
  /** those that wait for a decision */
  readonly aside: readonly AsideStatus[]
  readonly settled: readonly SettledFile[]
  readonly discarded: readonly DiscardedFile[]
  readonly withdrawn: readonly WithdrawnFile[]
  readonly totals: StatusTotals
}

/** What the state of plans is told by, besides the register. */
export interface StatusContext extends PlanContext {
  /** null where nobody said who owes what */
  readonly duties: Duties | null
  /** null where nobody said: then the latest of the register */
  readonly vigencia: number | null
  /** the cut-offs of a vigencia (ISO) */
  readonly cutoffs: (vigencia: number) => readonly string[]
  /** whether it is known that a dependencia has nothing to report at a cut-off (ISO) */
  readonly owesNothing?: (dependencia: string, format: string, cutoff: string) => boolean
}

/**
 * The state of every plan and follow-up that is owed or was received. What is owed is what the configuration says and what
 * was asked for; a follow-up that the configuration says is owed at each cut-off whose day has come, or that is known.
 *
 * Days late are calendar days, since the day by which a plan is due is a date that everybody was told: handed in on that
 * day, or before, is 0; on the next, 1. The first version counts, even where it was returned: what comes later is held to the
 * deadline of its return. What has not come is compared with today. A moment is of the day that Colombia's calendars showed.
 */
export function statusOf(
  records: readonly PlanRecord[],
  receptions: readonly ReceptionRecord[],
  context: StatusContext,
): Status {
  const { duties, directory, today } = context
  const vigencia = context.vigencia ?? latestOf(records)
  const stray = strayRequests(records, context)
  const isStray = ({ key }: PlanRecord): boolean =>
    stray.some(
      ({ format, vigencia, cutoff }) =>
        key.format === format && key.vigencia === vigencia && key.cutoff === cutoff,
    )
  const told = records.filter((record) => isTold(record, duties) && !isStray(record))
  const own = told.filter(({ key }) => key.vigencia === vigencia)
  const isOwed = (dependencia: string, format: string): boolean =>
    duties?.get(format)?.includes(dependencia) ?? false
  const present = own.map((record) => {
    const { dependencia, format } = record.key
    return planStatus(record, isOwed(dependencia, format) || record.requested !== null, context)
  })
  const owesNothing = (plan: PlanStatus): boolean =>
    plan.cutoff !== '' &&
    isAwaited(plan) &&
    context.owesNothing?.(plan.dependencia, plan.format, plan.cutoff) === true
  const owing = [...missingOf(present, vigencia, context), ...present].filter((plan) => !owesNothing(plan))
  const all = inOrder(owing, context)
  const plans = all.filter(({ cutoff }) => cutoff === '')
  const others = told.filter(({ key }) => key.vigencia !== vigencia)
  const by = settledAsides(receptions, records)
  const aside = receptions.flatMap((one) => (by.has(one.id) ? [] : asideStatus(one)))
  return {
    schema: 'cotejo/status@1',
    entity: directory.entity,
    vigencia,
    today,
    dutiesKnown: duties !== null,
    plans,
    followUps: cutoffStatuses(all),
    strayRequests: stray,
    otherVigencias: inOrder(
      others.map((record) => planStatus(record, record.requested !== null, context)),
      context,
    ),
    aside,
    settled: receptions.flatMap((one) => settledFile(one, by.get(one.id), context)),
    discarded: receptions.flatMap(discardedFile),
    withdrawn: withdrawnFiles(records, receptions, context),
    totals: totalsOf(plans, receptions, aside.length),
  }
}

/** What the configuration says that is owed, and of which the register knows nothing. */
function missingOf(
  present: readonly PlanStatus[],
  vigencia: number | null,
  context: StatusContext,
): PlanStatus[] {
  const { duties, formats, today } = context
  const nameOf = (dependencia: string, format: string, cutoff: string): string =>
    [dependencia, format, cutoff].join('\n')
  const known = new Set(present.map(({ dependencia, format, cutoff }) => nameOf(dependencia, format, cutoff)))
  const isByCutoffs = (id: string): boolean =>
    formats.some((format) => format.id === id && isFollowUp(format))
  const cutoffsOf = (id: string): Iterable<string> => {
    if (!isByCutoffs(id)) return ['']
    const come = vigencia === null ? [] : context.cutoffs(vigencia).filter((cutoff) => cutoff <= today)
    return new Set([...come, ...present.filter(({ format }) => format === id).map(({ cutoff }) => cutoff)])
  }
  return [...(duties ?? [])].flatMap(([format, owing]) =>
    [...cutoffsOf(format)].flatMap((cutoff) =>
      owing
        .filter((dependencia) => !known.has(nameOf(dependencia, format, cutoff)))
        .map((dependencia) => absent({ dependencia, format, vigencia, cutoff }, context)),
    ),
  )
}

/** A plan of which all that came was withdrawn is told of where it is owed: otherwise it is as if nothing had come. */
function isTold({ state, key: { dependencia, format, cutoff } }: PlanRecord, duties: Duties | null): boolean {
  return state !== 'missing' || (cutoff === '' && duties?.get(format)?.includes(dependencia) === true)
}

function latestOf(records: readonly PlanRecord[]): number | null {
  return records.length === 0 ? null : Math.max(...records.map(({ key }) => key.vigencia))
}

function inOrder(plans: readonly PlanStatus[], { directory, formats }: StatusContext): PlanStatus[] {
  const rank = (ids: readonly { readonly id: string }[], id: string): number => {
    const at = ids.findIndex((one) => one.id === id)
    return at < 0 ? ids.length : at
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
  return [...plans].sort(
    (a, b) =>
      rank(directory.dependencias, a.dependencia) - rank(directory.dependencias, b.dependencia) ||
      order(a.dependencia, b.dependencia) ||
      rank(formats, a.format) - rank(formats, b.format) ||
      order(a.format, b.format) ||
      (a.vigencia ?? 0) - (b.vigencia ?? 0) ||
      order(a.cutoff, b.cutoff),
  )
}
