import { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Driver,
} from 'kysely'
import type { RegisterDatabase } from '../../pipeline/register/register-database.js'
import type { RegisterSchema } from '../../pipeline/register/schema.js'

/** Seconds to start: one for all registers of a test file, one after the other. */
let started: Promise<PGlite> | undefined
afterAll(async () => (await started)?.close())

/** A real PostgreSQL in this process, emptied, as the database of a register. */
export async function postgres(): Promise<RegisterDatabase> {
  const server = await (started ??= PGlite.create())
  await server.exec('rollback; drop schema public cascade; create schema public')
  const db = new Kysely<RegisterSchema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new OneConnection(server),
      createIntrospector: (of) => new PostgresIntrospector(of),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return { db, sealLog: () => Promise.resolve(), problems: () => Promise.resolve([]) }
}

/** Whoever wants the connection waits until it is free. */
class OneConnection implements Driver {
  #free: Promise<void> = Promise.resolve()
  #release: () => void = () => undefined
  readonly #connection: DatabaseConnection

  constructor(private readonly server: PGlite) {
    this.#connection = {
      executeQuery: async ({ sql, parameters }) => {
        const { rows, affectedRows } = await server.query(sql, [...parameters])
        return { rows: rows as never[], numAffectedRows: BigInt(affectedRows ?? 0) }
      },
      streamQuery: () => {
        throw new Error('not streamed')
      },
    }
  }

  async init(): Promise<void> {
    await this.server.waitReady
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free
    let release = (): void => undefined
    this.#free = new Promise((resolve) => (release = resolve))
    await before
    this.#release = release
    return this.#connection
  }

  releaseConnection(): Promise<void> {
    this.#release()
    return Promise.resolve()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  destroy(): Promise<void> {
    return Promise.resolve()
  }
}
