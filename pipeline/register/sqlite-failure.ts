import { RegisterError } from './register-error.js'

/** Primary result codes of SQLite, by number; what is an extension of one ends in the same eight bits. */
const CODES: Readonly<Record<number, string>> = {
  3: 'SQLITE_PERM',
  5: 'SQLITE_BUSY',
  6: 'SQLITE_LOCKED',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  15: 'SQLITE_PROTOCOL',
  22: 'SQLITE_NOLFS',
  26: 'SQLITE_NOTADB',
}

/** What is the matter with a file, and what to do, by SQLite's code. */
const SENTENCES: Readonly<Record<string, (file: string) => string>> = {
  SQLITE_FULL: (file) =>
    `No se pudo escribir el registro (${file}) porque no queda espacio en el disco: libere espacio y vuelva a ejecutar.`,
  SQLITE_READONLY: noPermission,
  SQLITE_PERM: noPermission,
  SQLITE_CANTOPEN: (file) =>
    `No se pudo abrir el registro (${file}): revise que la carpeta «registro» esté ahí, que usted pueda escribir en ella y que el disco no esté lleno, y vuelva a ejecutar.`,
  SQLITE_IOERR: diskFailed,
  SQLITE_PROTOCOL: diskFailed,
  SQLITE_NOLFS: diskFailed,
  SQLITE_BUSY: inUse,
  SQLITE_LOCKED: inUse,
  SQLITE_NOTADB: damaged,
  SQLITE_CORRUPT: damaged,
}

/**
 * An error of the database that has to do with its file, the disk or other programs, said in one sentence; any other stays
 * as it is.
 */
export function asRegisterError(error: unknown, file: string): unknown {
  const sentence = SENTENCES[codeOf(error)]
  return sentence ? new RegisterError(sentence(file), { cause: error }) : error
}

/** Whether an error says that another process has the file. */
export function isBusy(error: unknown): boolean {
  return ['SQLITE_BUSY', 'SQLITE_LOCKED'].includes(codeOf(error))
}

/** Whether an error, said in words or not, is that what the file holds is no database any more. */
export function isDamage(error: unknown): boolean {
  const own = error instanceof RegisterError ? error.cause : error
  return ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(codeOf(own))
}

/** The primary code of an error of the driver; where a file cannot be opened its message alone says it, by number. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { code, rawCode, message } = error as Readonly<Record<'code' | 'rawCode' | 'message', unknown>>
  const said = /^SQLITE_[A-Z]+/.exec(typeof code === 'string' ? code : '')?.[0]
  if (said !== undefined && said in SENTENCES) return said
  const opening = /^ConnectionFailed\(.*: (\d+)"\)$/s.exec(String(message))?.[1]
  const number = typeof rawCode === 'number' ? rawCode : opening === undefined ? 0 : Number(opening)
  return CODES[number & 0xff] ?? ''
}

function noPermission(file: string): string {
  return `No se pudo escribir el registro (${file}) porque no hay permiso: revise los permisos de la carpeta «registro», y que el disco no sea de solo lectura, y vuelva a ejecutar.`
}

function diskFailed(file: string): string {
  return `El disco falló al usar el registro (${file}): si el espacio de trabajo está en una carpeta de red o sincronizada con la nube, páselo a un disco de este equipo; si no, revise el disco.`
}

function inUse(file: string): string {
  return `Otro programa tiene abierto el registro (${file}): ciérrelo (un visor de bases de datos, una copia de seguridad en curso) y vuelva a ejecutar.`
}

function damaged(file: string): string {
  return `El registro (${file}) está dañado: reponga la carpeta «registro» de una copia de seguridad.`
}
