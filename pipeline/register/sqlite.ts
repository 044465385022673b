import Database from 'libsql'
import { Kysely, sql, SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import type { RegisterDatabase } from './register-database.js'
import type { RegisterSchema } from './schema.js'
import { asRegisterError, isBusy } from './sqlite-failure.js'

/** With `sqlite-failure.ts` the only file that knows that the register is SQLite. */

const BUSY_MS = 5_000

/**
 * Opens the file of a register, made where it is not there. One file and no companions that stay; what is committed is on
 * the disk.
 * @throws RegisterError, also later, where the file, the disk or another program does not allow it
 */
export function openSqlite(file: string): RegisterDatabase {
  const database = opened(file)
  try {
    database.pragma(`busy_timeout = ${String(BUSY_MS)}`)
    database.pragma('journal_mode = DELETE')
    database.pragma('synchronous = EXTRA')
    database.pragma('foreign_keys = ON')
  } catch (error) {
    database.close()
    throw asRegisterError(error, file)
  }
  const db = new Kysely<RegisterSchema>({
    dialect: new Dialect({ database: wellSaid(database, file) }),
  })
  return { db, sealLog: () => sealLog(db), problems: () => integrityProblems(db) }
}

class Dialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new Adapter()
  }
}

/** A migration is one transaction: killed half way, it leaves no table behind on which the next run would stumble. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

async function sealLog(db: Kysely<RegisterSchema>): Promise<void> {
  for (const act of ['update', 'delete']) {
    await sql`create trigger if not exists ${sql.id(`log_no_${act}`)} before ${sql.raw(act)} on log
      begin select raise(abort, 'the log is append-only'); end`.execute(db)
  }
}

async function integrityProblems(db: Kysely<RegisterSchema>): Promise<string[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok')
}

/** A hold on a file that the system itself lets go of when the process ends, however it ends. */
export interface Hold {
  release(): void
}

/**
 * Takes hold of a file; null where another process has it.
 * @throws RegisterError where the file or the disk does not allow it
 */
export function holdFile(file: string): Hold | null {
  const database = opened(file)
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
    return {
      release: () => {
        // the driver closes when it is collected; what it holds it would hold until then
        database.exec('ROLLBACK')
        database.close()
      },
    }
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw asRegisterError(error, file)
  }
}

function opened(file: string): Database.Database {
  try {
    return new Database(file)
  } catch (error) {
    throw asRegisterError(error, file)
  }
}

/** The parts of the driver's database that Kysely and this file use. */
export interface DriverDatabase {
  readonly inTransaction: boolean
  prepare(sql: string): SqliteStatement
  close(): unknown
}

/**
 * The database for Kysely, whose failures are said in words. A transaction that the database itself has already taken back,
 * as on a full disk, needs no rollback: asking for one would hide what was the matter.
 */
export function wellSaid(database: DriverDatabase, file: string): SqliteDatabase {
  const said = <T>(act: () => T): T => {
    try {
      return act()
    } catch (error) {
      throw asRegisterError(error, file)
    }
  }
  return {
    prepare: (text) => {
      if (text === 'rollback' && !database.inTransaction) return NOTHING_TO_DO
      const statement = said(() => database.prepare(text))
      return {
        reader: statement.reader,
        all: (values) => said(() => statement.all(values)),
        run: (values) => said(() => statement.run(values)),
        iterate: (values) => said(() => statement.iterate(values)),
      }
    },
    close: () => {
      database.close()
    },
  }
}

const NOTHING_TO_DO: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
}
