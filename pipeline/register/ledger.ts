import type { Kysely, Transaction } from 'kysely'
import { appendLines, catchUp } from './log-file.js'
import { nextEntry } from './log.js'
import type { Action, LogEntry } from './records.js'
import type { RegisterSchema } from './schema.js'

/** Who acts, and when. */
export interface Witness {
  /** the person's name on this computer */
  readonly actor: string
  /** the moment, ISO UTC with seconds */
  readonly now: () => string
}

export type Db = Transaction<RegisterSchema>
/** Writes a line of the log and gives its number, the id of whatever it makes. */
export type Write = (action: Action, data: Readonly<Record<string, unknown>>) => Promise<number>

/** The log of a register, in its database and in its file, and the one way in which anything is changed. */
export class Ledger {
  #isBehind = false

  constructor(
    private readonly db: Kysely<RegisterSchema>,
    private readonly file: string,
    private readonly witness: Witness,
  ) {}

  /** Every line, in order. */
  async log(): Promise<LogEntry[]> {
    const rows = await this.db.selectFrom('log').selectAll().orderBy('seq').execute()
    return rows.map(({ action, data, ...row }) => ({
      ...row,
      action: action as Action,
      data: JSON.parse(data) as Record<string, unknown>,
    }))
  }

  /** Brings the file up to the log. @throws RegisterError where it says something else */
  async catchUp(): Promise<void> {
    await catchUp(this.file, await this.log())
  }

  /** One change: all of it or nothing, with its lines in the log, which then go to the log's file. */
  async act<T>(change: (db: Db, write: Write) => Promise<T>): Promise<T> {
    const entries: LogEntry[] = []
    const result = await this.db.transaction().execute(async (db) => {
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
    if (this.#isBehind) await catchUp(this.file, await this.log())
    else {
      this.#isBehind = true
      await appendLines(this.file, entries)
    }
    this.#isBehind = false
  }
}
