import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Migrator, type Transaction } from 'kysely'
import { ARCHIVE_FOLDER, LOG_FILE, REGISTER_FILE, registerOf } from '../workspace/layout.js'
import { Archive } from './archive.js'
import { appendLines, catchUp } from './log-file.js'
import { nextEntry } from './log.js'
import { MIGRATIONS } from './migrations.js'
import { readPlans, readReceptions } from './read-plans.js'
import {
  sameKey,
  type Action,
  type AsideReason,
  type Counts,
  type LogEntry,
  type PlanKey,
  type PlanRecord,
  type PlanState,
  type ReceptionRecord,
  type SubmissionRecord,
} from './records.js'
import type { RegisterDatabase } from './register-database.js'
import type { RegisterSchema } from './schema.js'
import { openSqlite } from './sqlite.js'

/** Who acts, and when. */
export interface Witness {
  /** the person's name on this computer */
  readonly actor: string
  /** the moment, ISO UTC with seconds */
  readonly now: () => string
}

/** A file that becomes a version of a plan. */
export interface NewSubmission {
  readonly key: PlanKey
  readonly file: string
  readonly sha256: string
  readonly fingerprint: string
  readonly counts: Counts
  readonly ruleset: string
}

type Db = Transaction<RegisterSchema>
/** Writes a line of the log and gives its number, the id of whatever it makes. */
type Write = (action: Action, data: Readonly<Record<string, unknown>>) => Promise<number>

/** Whether a workspace has a register. */
export function hasRegister(workspace: string): boolean {
  return existsSync(join(registerOf(workspace), REGISTER_FILE))
}

/** Whether the register of a workspace holds any plan that was received; one that cannot be read is taken to. */
export async function holdsPlans(workspace: string): Promise<boolean> {
  const { db } = openSqlite(join(registerOf(workspace), REGISTER_FILE))
  try {
    return (await db.selectFrom('submission').select('id').limit(1).execute()).length > 0
  } catch {
    return true
  } finally {
    await db.destroy()
  }
}

/**
 * The memory of a workspace: what was asked for, received, returned, approved and changed. Every change is one transaction
 * and its lines in the log. Held by one process at a time (see `alone`).
 */
export class Register {
  readonly archive: Archive
  #isBehind = false

  private constructor(
    private readonly database: RegisterDatabase,
    private readonly folder: string,
    private readonly witness: Witness,
  ) {
    this.archive = new Archive(join(folder, ARCHIVE_FOLDER))
  }

  /**
   * Opens the register of a workspace, made where there is none.
   * @throws RegisterError where it is damaged or cannot be used, or its log's file says something else
   */
  static async open(workspace: string, witness: Witness): Promise<Register> {
    const folder = registerOf(workspace)
    await mkdir(folder, { recursive: true })
    return Register.on(openSqlite(join(folder, REGISTER_FILE)), folder, witness)
  }

  /** The register that a database holds, with the log's file and the archive in a folder. */
  static async on(database: RegisterDatabase, folder: string, witness: Witness): Promise<Register> {
    const register = new Register(database, folder, witness)
    try {
      await register.#prepare()
    } catch (error) {
      await database.db.destroy()
      throw error
    }
    return register
  }

  async close(): Promise<void> {
    await this.database.db.destroy()
  }

  plans(): Promise<PlanRecord[]> {
    return readPlans(this.database.db)
  }

  async plan(key: PlanKey): Promise<PlanRecord | null> {
    return (await this.plans()).find((plan) => sameKey(plan.key, key)) ?? null
  }

  receptions(): Promise<ReceptionRecord[]> {
    return readReceptions(this.database.db)
  }

  async log(): Promise<LogEntry[]> {
    const rows = await this.database.db.selectFrom('log').selectAll().orderBy('seq').execute()
    return rows.map(({ action, data, ...row }) => ({
      ...row,
      action: action as Action,
      data: JSON.parse(data) as Record<string, unknown>,
    }))
  }

  /** What the database itself finds wrong in what it holds. */
  integrityProblems(): Promise<string[]> {
    return this.database.problems()
  }

  /** Plans that were asked for; those already known stay as they are. */
  async request(keys: readonly PlanKey[], date: string): Promise<void> {
    await this.#act(async (db, write) => {
      for (const key of keys) {
        const known = await this.#find(db, key)
        if (known?.requested != null) continue
        const id = await write('request', { ...key, date })
        if (known) {
          const state = known.state === 'missing' ? 'requested' : known.state
          await db.updateTable('plan').set({ requested: date, state }).where('id', '=', known.id).execute()
        } else
          await db
            .insertInto('plan')
            .values({ id, ...key, state: 'requested', requested: date, current: null })
            .execute()
      }
    })
  }

  /** A new version of a plan, which counts from now on. Its bytes must be in the archive. */
  async receive(submission: NewSubmission): Promise<SubmissionRecord> {
    const id = await this.#act((db, write) =>
      this.#newVersion(db, write, submission, 'receive', {}, 'received'),
    )
    return this.#submission(id)
  }

  /** A file that says the same as one that was received. */
  async duplicate(
    file: string,
    sha256: string,
    kind: 'same-bytes' | 'same-content',
    submission: number,
  ): Promise<void> {
    await this.#act(async (db, write) => {
      const id = await write('duplicate', { file, sha256, kind, submission })
      await this.#arrived(db, id, file, sha256, { fate: kind, submission, reason: null })
    })
  }

  /** A file that cannot become a version of a plan as it is. Its bytes must be in the archive. */
  async setAside(file: string, sha256: string, reason: AsideReason): Promise<void> {
    await this.#act(async (db, write) => {
      const id = await write('set-aside', { file, sha256, reason })
      await this.#arrived(db, id, file, sha256, { fate: 'aside', submission: null, reason })
    })
  }

  /** The version that counts of these plans was looked at and has nothing that must be corrected. */
  async review(plans: readonly PlanRecord[]): Promise<void> {
    await this.#act(async (db, write) => {
      for (const { id, key, current } of plans) {
        await write('review', { ...key, version: current!.version, sha256: current!.sha256 })
        await setState(db, id, 'under-review')
      }
    })
  }

  /** The version that counts goes back to be corrected. */
  async recordReturn(
    { id: plan, key, current }: PlanRecord,
    returned: {
      readonly letter: string
      readonly date: string
      readonly deadline: string
      readonly errors: number
    },
  ): Promise<void> {
    await this.#act(async (db, write) => {
      const { id: submission, version, sha256 } = current!
      const id = await write('return', { ...key, version, sha256, ...returned })
      await db
        .insertInto('returned')
        .values({ id, submission, ...returned })
        .execute()
      await setState(db, plan, 'returned')
    })
  }

  /** The versions that count of these plans become their baselines: all or none. */
  async approve(plans: readonly PlanRecord[], act: string, date: string): Promise<void> {
    await this.#act(async (db, write) => {
      for (const { id: plan, key, current } of plans) {
        const { id: submission, version, sha256 } = current!
        const id = await write('approve', { ...key, version, sha256, act, date })
        await db.insertInto('approval').values({ id, plan, submission, act, date }).execute()
        await setState(db, plan, 'approved')
      }
    })
  }

  /** A change of an approved plan, asked for by letter: where accepted its version counts from now on. */
  async modify(
    submission: NewSubmission,
    asked: { readonly letter: string; readonly date: string; readonly accepted: boolean },
  ): Promise<SubmissionRecord> {
    const { letter, date, accepted } = asked
    const id = await this.#act(async (db, write) => {
      const action = accepted ? 'modify' : 'reject-modification'
      const id = await this.#newVersion(
        db,
        write,
        submission,
        action,
        { letter, date },
        accepted ? 'modified' : null,
      )
      await db
        .insertInto('modification')
        .values({ id, submission: id, letter, date, accepted: accepted ? 1 : 0 })
        .execute()
      return id
    })
    return this.#submission(id)
  }

  /**
   * Takes back a version that was neither approved nor accepted as a change of what was: it counts no more, and the newest
   * that stands counts again, as far as it had come.
   */
  async withdraw({ id, key, number, version, sha256 }: SubmissionRecord, motive: string): Promise<void> {
    await this.#act(async (db, write) => {
      const plan = (await this.#find(db, key))!
      const withdrawn = this.witness.now()
      await db.updateTable('submission').set({ withdrawn, motive }).where('id', '=', id).execute()
      await db.updateTable('reception').set({ fate: 'withdrawn' }).where('submission', '=', id).execute()
      const counting = await newestCounting(db, plan.id)
      const state = await stateWith(db, plan, counting)
      await db
        .updateTable('plan')
        .set({ current: counting?.id ?? null, state })
        .where('id', '=', plan.id)
        .execute()
      await write('withdraw', {
        ...{ ...key, version, number, sha256, motive },
        ...{ counts: counting?.version ?? null, state },
      })
    })
  }

  /** @param state what the plan becomes; null where this version does not count */
  async #newVersion(
    db: Db,
    write: Write,
    { key, file, sha256, fingerprint, counts, ruleset }: NewSubmission,
    action: Action,
    more: Readonly<Record<string, unknown>>,
    state: PlanState | null,
  ): Promise<number> {
    const known = await this.#find(db, key)
    const { version } = await db
      .selectFrom('submission')
      .select(({ fn }) => fn.max('version').as('version'))
      .where('plan', '=', known?.id ?? 0)
      .executeTakeFirstOrThrow()
    const received = this.witness.now()
    const number = await nextNumber(db, received.slice(0, 4))
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
    await this.#arrived(db, id, file, sha256, { fate: 'submission', submission: id, reason: null })
    if (state !== null)
      await db.updateTable('plan').set({ current: id, state }).where('id', '=', plan).execute()
    return id
  }

  /** What became of a file: one that was set aside and now is not has a new fate. */
  async #arrived(
    db: Db,
    id: number,
    file: string,
    sha256: string,
    fate: { readonly fate: string; readonly submission: number | null; readonly reason: string | null },
  ): Promise<void> {
    await db
      .insertInto('reception')
      .values({ id, file, sha256, received: this.witness.now(), ...fate })
      .onConflict((conflict) => conflict.columns(['file', 'sha256']).doUpdateSet(fate))
      .execute()
  }

  async #find(db: Db, { dependencia, vigencia, format, cutoff }: PlanKey) {
    return db
      .selectFrom('plan')
      .selectAll()
      .where('dependencia', '=', dependencia)
      .where('vigencia', '=', vigencia)
      .where('format', '=', format)
      .where('cutoff', '=', cutoff)
      .executeTakeFirst()
  }

  async #submission(id: number): Promise<SubmissionRecord> {
    const plans = await this.plans()
    return plans.flatMap(({ versions }) => versions).find((version) => version.id === id)!
  }

  /** One change: all of it or nothing, with its lines in the log, which then go to the log's file. */
  async #act<T>(change: (db: Db, write: Write) => Promise<T>): Promise<T> {
    const entries: LogEntry[] = []
    const result = await this.database.db.transaction().execute(async (db) => {
      const last = await db
        .selectFrom('log')
        .select(['seq', 'hash'])
        .orderBy('seq', 'desc')
        .limit(1)
        .executeTakeFirst()
      let before = last ?? null
      return change(db, async (action, data) => {
        const { actor, now } = this.witness
        const entry = nextEntry(before, { at: now(), actor, action, data })
        await db
          .insertInto('log')
          .values({ ...entry, data: JSON.stringify(data) })
          .execute()
        before = entry
        entries.push(entry)
        return entry.seq
      })
    })
    await this.#intoFile(entries)
    return result
  }

  /** Lines that did not get into the file, as on a full disk, get there before the next ones. */
  async #intoFile(entries: readonly LogEntry[]): Promise<void> {
    if (this.#isBehind) await catchUp(this.#logFile, await this.log())
    else {
      this.#isBehind = true
      await appendLines(this.#logFile, entries)
    }
    this.#isBehind = false
  }

  async #prepare(): Promise<void> {
    const migrator = new Migrator({
      db: this.database.db,
      provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    })
    const { error } = await migrator.migrateToLatest()
    if (error !== undefined) throw error as Error
    await this.database.sealLog()
    const log = await this.log()
    await catchUp(this.#logFile, log)
    if (log.length === 0) await this.#act((_, write) => write('create', { version: 1 }))
  }

  get #logFile(): string {
    return join(this.folder, LOG_FILE)
  }
}

async function setState(db: Db, plan: number, state: PlanState): Promise<void> {
  await db.updateTable('plan').set({ state }).where('id', '=', plan).execute()
}

/** The newest version of a plan that stands and is no change that was not accepted. */
async function newestCounting(db: Db, plan: number) {
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
async function stateWith(
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
