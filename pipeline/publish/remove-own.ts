import { rm, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { OutputError } from './output-error.js'

/**
 * Removes an output of an earlier run that would contradict those of this one.
 * @returns whether there was one
 * @throws OutputError where it cannot be removed
 */
export async function removeOwn(path: string): Promise<boolean> {
  if (!(await stat(path).catch(() => null))) return false
  try {
    await rm(path)
    return true
  } catch (error) {
    throw new OutputError(
      `No se pudo quitar ${basename(path)}, que es de una vez anterior: si está abierto, ciérrelo; si es una carpeta, cámbiele el nombre. Después vuelva a ejecutar.`,
      { cause: error },
    )
  }
}
