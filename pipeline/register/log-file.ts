import { open, readFile, truncate } from 'node:fs/promises'
import { lineOf } from './log.js'
import type { LogEntry } from './records.js'
import { RegisterError } from './register-error.js'

/**
 * Brings the log's file up to the log: a copy outside the database, so that neither can be changed alone without the other
 * telling. A last line that was cut off by a crash is written again; lines that are missing at the end are added.
 * @throws RegisterError where the file says something else than the log
 */
export async function catchUp(file: string, entries: readonly LogEntry[]): Promise<void> {
  const written = await readFile(file).catch(ignoreAbsence)
  const whole = Buffer.from(entries.map(lineOf).join(''), 'utf8')
  const common = wholeLines(written)
  const isPrefix = common <= whole.length && written.subarray(0, common).equals(whole.subarray(0, common))
  if (!isPrefix) {
    throw new RegisterError(
      `La bitácora (${file}) no dice lo mismo que el registro: alguien cambió uno de los dos, o se repuso una copia vieja. No se hizo nada. Vea qué pasa con: cotejo auditar`,
    )
  }
  if (common === whole.length && written.length === common) return
  if (written.length > common) await truncate(file, common)
  await append(file, whole.subarray(common))
}

/**
 * Adds lines to a log's file that is caught up; they are on the disk when this returns.
 * @throws RegisterError where they cannot be written
 */
export async function appendLines(file: string, entries: readonly LogEntry[]): Promise<void> {
  await append(file, Buffer.from(entries.map(lineOf).join(''), 'utf8'))
}

async function append(file: string, bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return
  try {
    const handle = await open(file, 'a')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    const isFull = ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
    throw new RegisterError(
      isFull
        ? `El cambio quedó en el registro, pero no en la bitácora (${file}), porque no queda espacio en el disco: libere espacio y vuelva a ejecutar; se completa sola.`
        : `El cambio quedó en el registro, pero no en la bitácora (${file}), porque no se pudo escribir en ella: revise los permisos y que ningún programa la tenga abierta, y vuelva a ejecutar; se completa sola.`,
      { cause: error },
    )
  }
}

function wholeLines(bytes: Buffer): number {
  return bytes.lastIndexOf(0x0a) + 1
}

function ignoreAbsence(error: unknown): Buffer {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0)
  throw error
}
