import Database from 'libsql'
import { Kysely, sql, SqliteDialect } from 'kysely'
import type { RegisterDatabase } from './register-database.js'
import type { RegisterSchema } from './schema.js'

/** The only file that knows that the register is SQLite. */

const BUSY_MS = 5_000

/**
 * Opens the file of a register, made where it is not there. One file and no companions that stay; what is committed is on
 * the disk.
 */
export function openSqlite(file: string): RegisterDatabase {
  const database = new Database(file)
  database.pragma(`busy_timeout = ${String(BUSY_MS)}`)
  database.pragma('journal_mode = DELETE')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const db = new Kysely<RegisterSchema>({ dialect: new SqliteDialect({ database }) })
  return { db, sealLog: () => sealLog(db), problems: () => integrityProblems(db) }
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

/** Whether an error says that the file is no register, or a damaged one. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')
}

/** Whether an error says that another process is writing. */
export function isBusy(error: unknown): boolean {
  const code = codeOf(error)
  return code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}

/** A hold on a file that the system itself lets go of when the process ends, however it ends. */
export interface Hold {
  release(): void
}

/** Takes hold of a file; null where another process has it. */
export function holdFile(file: string): Hold | null {
  const database = new Database(file)
  try {
    database.pragma('busy_timeout = 0')
    database.exec('BEGIN EXCLUSIVE')
    return {
      release: () => {
        database.close()
      },
    }
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
}
