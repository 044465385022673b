import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { REGISTER_FILE } from '../../workspace/layout.js'
import { RegisterError } from '../../register/register-error.js'
import { isDamage } from '../../register/sqlite-failure.js'
import { openSqlite } from '../../register/sqlite.js'
import type { RegisterDatabase } from '../../register/register-database.js'
import type { LogLine } from './log-line.js'
import { lineOfRow } from './log-line.js'
import type { Rows } from './replay.js'

/** What a database holds, or why that cannot be told. */
export type DatabaseRead =
  /** there is no file, or nothing was ever made in it */
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly details: readonly string[] }
  | { readonly kind: 'sound'; readonly log: readonly LogLine[]; readonly rows: Rows }

/** What the database keeps beside its file while it changes it; a crash leaves it, and the next opening needs it. */
const COMPANION = `${REGISTER_FILE}-journal`

/** Reads the database of a register out of a copy of its file: to open the file itself may already change it. */
export async function readDatabase(folder: string): Promise<DatabaseRead> {
  const place = await mkdtemp(join(tmpdir(), 'cotejo-auditar-'))
  try {
    if (!(await copied(folder, REGISTER_FILE, place))) return { kind: 'missing' }
    await copied(folder, COMPANION, place)
    return await readCopy(join(place, REGISTER_FILE))
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function copied(from: string, name: string, to: string): Promise<boolean> {
  try {
    await copyFile(join(from, name), join(to, name))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return false
  }
}

async function readCopy(file: string): Promise<DatabaseRead> {
  let database: RegisterDatabase | null = null
  try {
    database = openSqlite(file)
    const details = await database.problems()
    if (details.length > 0) return { kind: 'damaged', details }
    const tables = await database.db.introspection.getTables()
    if (tables.length === 0) return { kind: 'missing' }
    return await contents(database, new Set(tables.map(({ name }) => name)))
  } catch (error) {
    if (error instanceof RegisterError && !isDamage(error)) throw error
    const own = error instanceof RegisterError ? error.cause : error
    return { kind: 'damaged', details: own instanceof Error ? [own.message] : [] }
  } finally {
    await database?.db.destroy()
  }
}

/** @param tables those that it has: an older Cotejo made fewer */
async function contents({ db }: RegisterDatabase, tables: ReadonlySet<string>): Promise<DatabaseRead> {
  return {
    kind: 'sound',
    log: (await db.selectFrom('log').selectAll().orderBy('seq').execute()).map(lineOfRow),
    rows: {
      plan: await db.selectFrom('plan').selectAll().orderBy('id').execute(),
      submission: await db.selectFrom('submission').selectAll().orderBy('id').execute(),
      reception: await db.selectFrom('reception').selectAll().orderBy('id').execute(),
      returned: await db.selectFrom('returned').selectAll().orderBy('id').execute(),
      approval: await db.selectFrom('approval').selectAll().orderBy('id').execute(),
      modification: await db.selectFrom('modification').selectAll().orderBy('id').execute(),
      settlement: tables.has('settlement')
        ? await db.selectFrom('settlement').selectAll().orderBy('id').execute()
        : [],
    },
  }
}
