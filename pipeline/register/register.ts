import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Migrator } from 'kysely'
import { ARCHIVE_FOLDER, LOG_FILE, REGISTER_FILE, registerOf } from '../workspace/layout.js'
import { Archive } from './archive.js'
import { Ledger, type Witness } from './ledger.js'
import { MIGRATIONS } from './migrations.js'
import { readPlans, readReceptions, readSettlements } from './read-plans.js'
import {
  sameKey,
  type AsideReason,
  type LogEntry,
  type PlanKey,
  type PlanRecord,
  type ReceptionRecord,
  type SettlementRecord,
  type SubmissionRecord,
} from './records.js'
import type { RegisterDatabase } from './register-database.js'
import {
  addReception,
  addVersion,
  findPlan,
  newestCounting,
  setState,
  stateWith,
  type NewSubmission,
} from './rows.js'
import { RegisterError } from './register-error.js'
import { openSqlite } from './sqlite.js'

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
  readonly #ledger: Ledger

  private constructor(
    private readonly database: RegisterDatabase,
    folder: string,
    private readonly witness: Witness,
  ) {
    this.archive = new Archive(join(folder, ARCHIVE_FOLDER))
    this.#ledger = new Ledger(database.db, join(folder, LOG_FILE), witness)
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

  /** What was settled, in order: of several of one activity and cut-off the last holds. */
  settlements(): Promise<SettlementRecord[]> {
    return readSettlements(this.database.db)
  }

  log(): Promise<LogEntry[]> {
    return this.#ledger.log()
  }

  /** What the database itself finds wrong in what it holds. */
  integrityProblems(): Promise<string[]> {
    return this.database.problems()
  }

  /** Plans that were asked for; those already known stay as they are. */
  async request(keys: readonly PlanKey[], date: string): Promise<void> {
    await this.#ledger.act(async (db, write) => {
      for (const key of keys) {
        const known = await findPlan(db, key)
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

  /**
   * A new version of a plan, which counts from now on. Its bytes must be in the archive.
   * @param arrived ISO day on which it arrived, where that is not today
   */
  async receive(submission: NewSubmission, arrived: string | null = null): Promise<SubmissionRecord> {
    const id = await this.#ledger.act((db, write) =>
      addVersion(db, write, submission, {
        action: 'receive',
        state: 'received',
        now: this.witness.now(),
        arrived,
      }),
    )
    return this.#submission(id)
  }

  /** A file that says the same as one that was received. */
  async duplicate(
    file: string,
    sha256: string,
    kind: 'same-bytes' | 'same-content',
    submission: number,
    arrived: string | null = null,
  ): Promise<void> {
    await this.#ledger.act(async (db, write) => {
      const id = await write('duplicate', { file, sha256, kind, submission, ...dayOf(arrived) })
      await addReception(
        db,
        { id, file, sha256, received: arrived ?? this.witness.now() },
        { fate: kind, submission, reason: null },
      )
    })
  }

  /** A file that cannot become a version of a plan as it is. Its bytes must be in the archive. */
  async setAside(
    file: string,
    sha256: string,
    reason: AsideReason,
    arrived: string | null = null,
  ): Promise<void> {
    await this.#ledger.act(async (db, write) => {
      const id = await write('set-aside', { file, sha256, reason, ...dayOf(arrived) })
      await addReception(
        db,
        { id, file, sha256, received: arrived ?? this.witness.now() },
        { fate: 'aside', submission: null, reason },
      )
    })
  }

  /** Files that were set aside wait for nobody any more: all or none. */
  async discard(
    files: readonly Pick<ReceptionRecord, 'id' | 'file' | 'sha256'>[],
    motive: string,
  ): Promise<void> {
    await this.#ledger.act(async (db, write) => {
      for (const { id, file, sha256 } of files) {
        const discarded = this.witness.now()
        await write('discard', { file, sha256, motive })
        const fate = { fate: 'discarded', discarded, motive }
        await db.updateTable('reception').set(fate).where('id', '=', id).execute()
      }
    })
  }

  /** The version that counts of these plans was looked at and has nothing that must be corrected. */
  async review(plans: readonly PlanRecord[]): Promise<void> {
    await this.#ledger.act(async (db, write) => {
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
    await this.#ledger.act(async (db, write) => {
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
    await this.#ledger.act(async (db, write) => {
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
    const id = await this.#ledger.act(async (db, write) => {
      const action = accepted ? 'modify' : 'reject-modification'
      const id = await addVersion(db, write, submission, {
        action,
        more: { letter, date },
        state: accepted ? 'modified' : null,
        now: this.witness.now(),
        arrived: null,
      })
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
    await this.#ledger.act(async (db, write) => {
      const plan = (await findPlan(db, key))!
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

  /** What co-responsibles reported differently is settled: from now on these figures count. */
  async settle(settlement: Omit<SettlementRecord, 'id'>): Promise<SettlementRecord> {
    const { activity, cutoff, executed, evidence, by, motive, unit, date } = settlement
    return this.#ledger.act(async (db, write) => {
      const id = await write('settle', { activity, cutoff, executed, evidence, by, motive, unit, date })
      await db
        .insertInto('settlement')
        .values({
          ...{ id, activity, cutoff, by, motive, unit, date },
          ...{ executed: JSON.stringify(executed), evidence: evidence ? 1 : 0 },
        })
        .execute()
      return { id, ...settlement }
    })
  }

  async #submission(id: number): Promise<SubmissionRecord> {
    const plans = await this.plans()
    return plans.flatMap(({ versions }) => versions).find((version) => version.id === id)!
  }

  async #prepare(): Promise<void> {
    const migrator = new Migrator({
      db: this.database.db,
      provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
    })
    const { error } = await migrator.migrateToLatest()
    if (error instanceof Error && /corrupted migrations/.test(error.message))
      throw new RegisterError(
        'El registro es de un Cotejo más nuevo que este: actualice Cotejo en este equipo.',
        { cause: error },
      )
    if (error !== undefined) throw error as Error
    await this.database.sealLog()
    await this.#ledger.catchUp()
    if ((await this.log()).length === 0) await this.#ledger.act((_, write) => write('create', { version: 1 }))
  }
}

/** What a line says of the day on which a file arrived, where somebody said it. */
function dayOf(arrived: string | null): { readonly received?: string } {
  return arrived === null ? {} : { received: arrived }
}
