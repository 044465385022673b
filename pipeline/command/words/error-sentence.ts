import { oneLine } from '../../../engine/text/one-line.js'
import { OutputError } from '../../publish/output-error.js'
import { RegisterError } from '../../register/register-error.js'
import { WorkspaceError } from '../../workspace/problem.js'
import { UsageError } from '../options/usage-error.js'

/** An error as one sentence that says what to do. */
export function sentence(error: unknown): string {
  if (
    error instanceof UsageError ||
    error instanceof WorkspaceError ||
    error instanceof OutputError ||
    error instanceof RegisterError
  )
    return error.message
  const { code, path, message } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  const where = path === undefined ? '' : ` «${path}»`
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `No hay permiso para usar${where}: revise los permisos de la carpeta.`
    case 'ENOSPC':
    case 'EDQUOT':
      return 'El disco está lleno: libere espacio y vuelva a ejecutar.'
    case 'ENOTDIR':
    case 'EEXIST':
      return `No se puede usar${where} como carpeta, porque ya existe un archivo con ese nombre.`
    case 'ENOENT':
      return `No existe${where}.`
    case 'EFBIG':
      return `El disco no admite archivos tan grandes como${where}: use otra carpeta, en otro disco, y vuelva a ejecutar.`
    case 'ENAMETOOLONG':
      return `La ruta${where} es demasiado larga: use una carpeta de nombre más corto.`
    case 'EIO':
      return `El disco falló al usar${where}: revíselo, o la conexión si es de la red, y vuelva a ejecutar.`
    case 'EMFILE':
    case 'ENFILE':
      return 'El computador tiene demasiados archivos abiertos: cierre otros programas y vuelva a ejecutar.'
    case 'ABORT_ERR':
      return 'Se interrumpió: lo que ya se había hecho queda registrado. Vuelva a ejecutar para seguir.'
    default:
      return `Cotejo falló por dentro y no terminó (${oneLine(message ?? String(error))}). Por favor repórtelo con los archivos que estaba usando.`
  }
}
