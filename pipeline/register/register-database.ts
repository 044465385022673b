import type { Kysely } from 'kysely'
import type { RegisterSchema } from './schema.js'

/** A database that can hold a register, and what each does in its own way. */
export interface RegisterDatabase {
  readonly db: Kysely<RegisterSchema>
  /** from then on no line of the log can be changed or taken away */
  readonly sealLog: () => Promise<void>
  /** what the database itself finds wrong in what it holds; empty where nothing is */
  readonly problems: () => Promise<string[]>
}
