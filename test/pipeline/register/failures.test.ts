import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { linesOf } from '../../../pipeline/lifecycle/audit/log-line.js'
import { holdFile, openSqlite, wellSaid, type DriverDatabase } from '../../../pipeline/register/sqlite.js'
import { Register } from '../../../pipeline/register/register.js'
import { RegisterError } from '../../../pipeline/register/register-error.js'
import { temporaryFolder } from '../../support/commands.js'

const FILE = '/ciudad/registro/registro.sqlite'

/** A failure as the driver throws it. */
function failure(code: string, rawCode?: number): Error {
  return Object.assign(new Error(`${code}: falla`), { code, ...(rawCode !== undefined && { rawCode }) })
}

/** A database of which one statement fails; a transaction that the database took back itself is one no more. */
function failing(on: string, error: Error): { readonly db: Kysely<unknown>; readonly asked: string[] } {
  const asked: string[] = []
  const database: DriverDatabase = {
    inTransaction: false,
    prepare: (text) => {
      asked.push(text)
      const act = (): never[] => {
        if (text.startsWith(on)) throw error
        return []
      }
      return {
        reader: text.startsWith('select'),
        all: act,
        run: () => ({ changes: act().length, lastInsertRowid: 0 }),
        iterate: () => act().values(),
      }
    },
    close: () => undefined,
  }
  return {
    db: new Kysely<unknown>({ dialect: new SqliteDialect({ database: wellSaid(database, FILE) }) }),
    asked,
  }
}

const SENTENCES: readonly (readonly [string, number | undefined, RegExp])[] = [
  ['SQLITE_FULL', 13, /no queda espacio en el disco: libere espacio y vuelva a ejecutar\.$/],
  ['SQLITE_READONLY', 8, /porque no hay permiso: revise los permisos de la carpeta «registro»/],
  ['SQLITE_READONLY_DIRECTORY', 1544, /porque no hay permiso/],
  ['SQLITE_CANTOPEN', 14, /^No se pudo abrir el registro .*revise que la carpeta «registro» esté ahí/],
  ['SQLITE_IOERR', 10, /^El disco falló al usar el registro .*carpeta de red o sincronizada/],
  ['SQLITE_IOERR_LOCK', 3850, /carpeta de red o sincronizada/],
  ['SQLITE_PROTOCOL', 15, /carpeta de red o sincronizada/],
  ['SQLITE_BUSY', 5, /^Otro programa tiene abierto el registro .*: ciérrelo/],
  ['SQLITE_CORRUPT', 11, /está dañado: reponga la carpeta «registro» de una copia de seguridad\.$/],
  ['', 13, /no queda espacio en el disco/],
]

describe.each(SENTENCES)('%s (%s)', (code, rawCode, sentence) => {
  it.each(['begin', 'insert', 'commit', 'select'])(
    'is said in a sentence that names the file, at the %s',
    async (on) => {
      const { db } = failing(on, failure(code, rawCode))
      const act = db.transaction().execute(async (trx) => {
        await sql`insert into log default values`.execute(trx)
        await sql`select 1`.execute(trx)
      })
      const error: unknown = await act.catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(RegisterError)
      expect((error as Error).message).toMatch(sentence)
      expect((error as Error).message).toContain(FILE)
    },
  )
})

it('leaves alone what has nothing to do with the file', async () => {
  const error = failure('SQLITE_CONSTRAINT_UNIQUE', 2067)
  const { db, asked } = failing('insert', error)
  await expect(
    db.transaction().execute((trx) => sql`insert into log default values`.execute(trx)),
  ).rejects.toBe(error)
  expect(asked).toEqual(['begin', 'insert into log default values'])
})

describe('on this disk', () => {
  let folder: ReturnType<typeof temporaryFolder>
  beforeEach(() => {
    folder = temporaryFolder()
    mkdirSync(folder.in('registro'))
  })
  afterEach(() => folder.remove())
  const opened = (): Promise<Register> =>
    Register.open(folder.path, { actor: 'opgi', now: () => '2026-01-10T15:00:00Z' })

  it('a folder where the register should be is said', async () => {
    mkdirSync(folder.in('registro', 'registro.sqlite'))
    await expect(opened()).rejects.toThrow(/No se pudo abrir el registro \(.*registro\.sqlite\)/)
  })

  it('a folder where the hold should be is said', () => {
    mkdirSync(folder.in('registro', '.candado'))
    expect(() => holdFile(folder.in('registro', '.candado'))).toThrow(
      /No se pudo abrir el registro \(.*candado\)/,
    )
  })

  it('a line that did not get into the log file is said, and gets there before the next one', async () => {
    const register = await opened()
    const log = folder.in('registro', 'bitacora.jsonl')
    const before = readFileSync(log)
    rmSync(log)
    mkdirSync(log)
    await expect(register.setAside('a.xlsx', 'a', 'blank')).rejects.toThrow(
      /^El cambio quedó en el registro, pero no en la bitácora \(.*bitacora\.jsonl\).*se completa sola\.$/,
    )
    rmdirSync(log)
    writeFileSync(log, before.toString('utf8') + '{"seq":2,"at":"20')
    await register.setAside('b.xlsx', 'b', 'blank')
    const lines = linesOf(readFileSync(log, 'utf8')).map(({ entry }) => entry)
    expect(lines.map((line) => line?.seq)).toEqual([1, 2, 3])
    expect(lines).toEqual(await register.log())
    await register.close()
  })

  it('a folder that is gone is said', () => {
    expect(() => openSqlite(folder.in('no', 'registro.sqlite'))).toThrow(RegisterError)
  })

  const fullDisk = existsSync('/dev/full') ? it : it.skip
  fullDisk('a disk without room is said', async () => {
    symlinkSync('/dev/full', folder.in('registro', 'registro.sqlite'))
    await expect(opened()).rejects.toThrow(/no queda espacio en el disco/)
  })
})

test('what is committed is on the disk, the folder too', async () => {
  const folder = temporaryFolder()
  const { db } = openSqlite(folder.in('registro.sqlite'))
  const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(db)
  expect(rows).toEqual([{ synchronous: 3 }])
  await db.destroy()
  folder.remove()
})
