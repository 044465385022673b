import { readFile, realpath } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Candidate } from '../../collect/inbox.js'
import type { WordedFinding } from '../../consolidate/consolidated.js'
import { sha256 } from '../../consolidate/content.js'
import { annotatedReturn, type ReturnOptions } from '../../publish/annotated-return.js'
import { writeAtomically } from '../../publish/atomic-write.js'
import { SafeFileNames } from '../../publish/layout/safe-file-name.js'
import { makeFolder } from '../../publish/make-folder.js'
import { UsageError } from '../options/usage-error.js'

const EXTENSION = '.xlsx'

/** A workbook that was checked. */
export interface Checked extends Candidate {
  readonly sha256: string
  readonly findings: readonly WordedFinding[]
}

/** @throws UsageError where the copies would lie among the workbooks that they are made of */
export async function refuseAmong(candidates: readonly Candidate[], folder: string): Promise<void> {
  const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path))
  const own = await real(folder)
  const folders = await Promise.all([...new Set(candidates.map(({ path }) => dirname(path)))].map(real))
  if (folders.includes(own))
    throw new UsageError(
      'La carpeta de las copias anotadas debe ser otra que la de los libros que se validan.',
    )
}

/**
 * Writes the annotated copy of each workbook of which something is to be said, under its own name.
 * @returns what was done, in Spanish, line by line
 * @throws OutputError where one cannot be written
 */
export async function writeAnnotatedCopies(
  checked: readonly Checked[],
  folder: string,
  options: ReturnOptions,
): Promise<string> {
  const spoken = checked.filter(({ findings }) => findings.some(({ exception }) => exception === null))
  const names = new SafeFileNames(EXTENSION)
  const lines: string[] = []
  let annotated = 0
  let listed = 0
  if (spoken.length > 0) await makeFolder(folder)
  for (const { path, file, findings, sha256: hash } of spoken) {
    if (hash === '') {
      lines.push(`${file}: no se pudo leer, y no se anotó.`)
      continue
    }
    const bytes = await readFile(path).catch(() => null)
    if (!bytes || sha256(bytes) !== hash) {
      lines.push(`${file}: cambió mientras se revisaba, y no se anotó. Vuelva a validarlo.`)
      continue
    }
    const made = await annotatedReturn(bytes, file, findings, options)
    const name = names.of(made.name.slice(0, -EXTENSION.length))
    await writeAtomically(join(folder, name), made.bytes)
    if (made.annotated) annotated++
    else {
      listed++
      lines.push(`${file}: no se pudo anotar, y sus observaciones quedaron en «${name}». ${made.why ?? ''}`)
    }
  }
  const done = [
    ...(annotated > 0 ? [annotated === 1 ? '1 copia anotada' : `${String(annotated)} copias anotadas`] : []),
    ...(listed > 0
      ? [listed === 1 ? '1 lista de observaciones' : `${String(listed)} listas de observaciones`]
      : []),
  ]
  lines.push(
    done.length > 0
      ? `${done.join(' y ')} en ${folder}`
      : 'No hay nada que anotar: no se escribió ninguna copia.',
  )
  return `${lines.join('\n')}\n`
}
