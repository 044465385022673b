import { basename, dirname } from 'node:path'

const NO_SPACE = new Set(['ENOSPC', 'EDQUOT'])

/** An output that could not be written, said in one sentence for whoever runs the program. */
export class OutputError extends Error {
  override readonly name: string = 'OutputError'
}

/** Another program, most often Excel, holds the file. */
export class FileInUseError extends OutputError {
  override readonly name = 'FileInUseError'

  constructor(path: string, cause: unknown) {
    super(
      `No se pudo escribir ${basename(path)} porque está abierto en ${path.endsWith('.docx') ? 'Word' : 'Excel'}: ciérrelo y vuelva a ejecutar.`,
      { cause },
    )
  }
}

/** The disk has no room left. */
export class DiskFullError extends OutputError {
  override readonly name = 'DiskFullError'

  constructor(path: string, cause: unknown) {
    super(
      `No se pudo escribir ${basename(path)} porque no queda espacio en el disco: libere espacio y vuelva a ejecutar.`,
      { cause },
    )
  }
}

/** A folder has the name of the output. */
export function folderThere(path: string, cause: unknown): OutputError {
  return new OutputError(`No se pudo escribir ${path} porque ya hay una carpeta con ese nombre.`, { cause })
}

/** An error of the system as one sentence. */
export function asOutputError(path: string, error: unknown): OutputError {
  const code = codeOf(error)
  if (NO_SPACE.has(code)) return new DiskFullError(path, error)
  if (code === 'EISDIR') return folderThere(path, error)
  const why = whyNot(code, dirname(path))
  return new OutputError(
    why === null
      ? `No se pudo escribir ${path}: ${String(error)}.`
      : `No se pudo escribir ${basename(path)} porque ${why}.`,
    { cause: error },
  )
}

/** Why the system does not let a file be written in a folder; null where its word says more than we know. */
function whyNot(code: string, folder: string): string | null {
  switch (code) {
    case 'ENOENT':
      return `no existe la carpeta ${folder}`
    case 'ENOTDIR':
      return `${folder} no es una carpeta, o está dentro de algo que no lo es`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `no hay permiso para escribir en la carpeta ${folder}`
    case 'EFBIG':
      return `el disco no admite archivos tan grandes: use otra carpeta, en otro disco, y vuelva a ejecutar`
    case 'ENAMETOOLONG':
      return `la ruta es demasiado larga: use una carpeta de nombre más corto y vuelva a ejecutar`
    case 'EIO':
      return `el disco falló al escribir en ${folder}: revíselo, o la conexión si es de la red, y vuelva a ejecutar`
    case 'EMFILE':
    case 'ENFILE':
      return 'el computador tiene demasiados archivos abiertos: cierre otros programas y vuelva a ejecutar'
    default:
      return null
  }
}

/** Whether an error is one of the disk's, not of whoever makes the content. */
export function isOfTheSystem(error: unknown): boolean {
  return /^E(?!RR_)/.test(codeOf(error))
}

/** The system's word for an error; empty where it has none. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
}
