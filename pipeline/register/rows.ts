import { localDay } from '../local-time.js'
import type { Db, Write } from './ledger.js'
import { sameKey, type Action, type Counts, type PlanKey, type PlanState } from './records.js'

/** A file that becomes a version of a plan. */
export interface NewSubmission {
  readonly key: PlanKey
  readonly file: string
  readonly sha256: string
  readonly fingerprint: string
  readonly counts: Counts
  readonly ruleset: string
}

/** How a version comes in. */
export interface VersionAct {
  readonly action: Action
  /** what its line of the log says besides */
  readonly more?: Readonly<Record<string, unknown>>
  /** what the plan becomes; null where this version does not count */
  readonly state: PlanState | null
  /** ISO moment, UTC, in which it is entered */
  readonly now: string
  /** ISO day on which it arrived, where somebody says it; null where it is today */
  readonly arrived: string | null
}

/** Adds a version to its plan, which is made where there is none. @returns its id */
export async function addVersion(
  db: Db,
  write: Write,
  { key, file, sha256, fingerprint, counts, ruleset }: NewSubmission,
  { action, more, state, now, arrived }: VersionAct,
): Promise<number> {
  const known = await findPlan(db, key)
  const { version } = await db
    .selectFrom('submission')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('plan', '=', known?.id ?? 0)
    .executeTakeFirstOrThrow()
  const number = await nextNumber(db, localDay(now).slice(0, 4))
  const received = arrived ?? now
  const next = Number(version ?? 0) + 1
  const id = await write(action, {
    ...key,
    version: next,
    number,
    file,
    sha256,
    fingerprint,
    ...counts,
    ruleset,
    ...more,
    ...(arrived !== null && { received: arrived }),
  })
  const plan = known?.id ?? id
  if (!known)
    await db
      .insertInto('plan')
      .values({ id, ...key, state: 'received', requested: null, current: null })
      .execute()
  await db
    .insertInto('submission')
    .values({ id, plan, number, version: next, file, sha256, fingerprint, received, ...counts, ruleset })
    .execute()
  const fate = { fate: 'submission', submission: id, reason: null }
  await addReception(db, { id, file, sha256, received }, fate)
  if (state !== null)
    await db.updateTable('plan').set({ current: id, state }).where('id', '=', plan).execute()
  return id
}

/** What became of a file: one that was set aside and now is not has a new fate. */
export async function addReception(
  db: Db,
  arrived: {
    readonly id: number
    readonly file: string
    readonly sha256: string
    readonly received: string
  },
  fate: { readonly fate: string; readonly submission: number | null; readonly reason: string | null },
): Promise<void> {
  const whole = { ...fate, discarded: null, motive: null }
  await db
    .insertInto('reception')
    .values({ ...arrived, ...whole })
    .onConflict((conflict) => conflict.columns(['file', 'sha256']).doUpdateSet(whole))
    .execute()
}

export async function findPlan(db: Db, { dependencia, vigencia, format, cutoff }: PlanKey) {
  return db
    .selectFrom('plan')
    .selectAll()
    .where('dependencia', '=', dependencia)
    .where('vigencia', '=', vigencia)
    .where('format', '=', format)
    .where('cutoff', '=', cutoff)
    .executeTakeFirst()
}

export async function setState(db: Db, plan: number, state: PlanState): Promise<void> {
  await db.updateTable('plan').set({ state }).where('id', '=', plan).execute()
}

/** The newest version of a plan that stands and is no change that was not accepted. */
export async function newestCounting(db: Db, plan: number) {
  return db
    .selectFrom('submission')
    .leftJoin('modification', 'modification.submission', 'submission.id')
    .select(['submission.id', 'submission.version'])
    .where('submission.plan', '=', plan)
    .where('submission.withdrawn', 'is', null)
    .where((where) =>
      where.or([where('modification.accepted', 'is', null), where('modification.accepted', '=', 1)]),
    )
    .orderBy('submission.version', 'desc')
    .executeTakeFirst()
}

/** How far a plan has come with a version: as the approvals, changes, returns and reviews of that version tell. */
export async function stateWith(
  db: Db,
  plan: { readonly id: number; readonly requested: string | null } & PlanKey,
  version: { readonly id: number; readonly version: number } | undefined,
): Promise<PlanState> {
  if (!version) return plan.requested === null ? 'missing' : 'requested'
  const of = (table: 'approval' | 'modification') =>
    db.selectFrom(table).select('id').where('submission', '=', version.id).executeTakeFirst()
  if (await of('modification')) return 'modified'
  if (await of('approval')) return 'approved'
  const acts = await db
    .selectFrom('log')
    .select(['action', 'data'])
    .where('action', 'in', ['review', 'return'])
    .where('seq', '>', version.id)
    .orderBy('seq', 'desc')
    .execute()
  const last = acts.find(({ data }) => {
    const about = JSON.parse(data) as PlanKey & { readonly version: number }
    return sameKey(about, plan) && about.version === version.version
  })
  return last ? (last.action === 'review' ? 'under-review' : 'returned') : 'received'
}

/** The receipt numbers of a year follow each other. */
async function nextNumber(db: Db, year: string): Promise<string> {
  const { n } = await db
    .selectFrom('submission')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('number', 'like', `${year}-%`)
    .executeTakeFirstOrThrow()
  return `${year}-${String(Number(n) + 1).padStart(4, '0')}`
}
