import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../consolidate/content.js'
import { formState } from '../collect/form-state.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { makeFolder } from '../publish/make-folder.js'
import type { WorkbookSpec } from '../publish/workbook/workbook-spec.js'
import { writeWorkbook } from '../publish/workbook/write-workbook.js'
import type { FormsWritten } from './forms-written.js'
import type { Office } from './office.js'

/** What became of a workbook that was to be laid out for a dependencia. */
export interface Laid {
  /** path of the workbook that it is to fill in, from the folder, with forward slashes */
  readonly workbook: string
  /**
   * `kept` where somebody has written in the workbook, `strange` where something else stands in its place, `beside` where
   * somebody changed the blank form, which was left as it is
   */
  readonly how: 'written' | 'kept' | 'strange' | 'beside'
  /** the blank form that somebody changed */
  readonly changed?: string
  /** it stood there as it should be already */
  readonly already?: true
}

/** Forms that somebody changed may pile up beside each other; so many do not. */
const MOST_BESIDE = 20

/**
 * Lays out a workbook to be filled in, always under the same name. One in which somebody has written stays as it is, and so
 * does a blank one that is not as Cotejo wrote it.
 * @param workbook its path from the folder, with forward slashes
 * @param forms what is known of the forms by their paths, which is brought up to date
 * @throws OutputError where it cannot be written
 */
export async function layForm(
  { formats, directory, resolver }: Pick<Office, 'formats' | 'directory' | 'resolver'>,
  folder: string,
  workbook: string,
  spec: WorkbookSpec,
  forms: FormsWritten,
): Promise<Laid> {
  for (let n = 1; n <= MOST_BESIDE; n++) {
    const name = n === 1 ? workbook : workbook.replace(/\.xlsx$/, ` (${String(n)}).xlsx`)
    const path = join(folder, name)
    const state = await formState(path, { formats, directory, resolver, vigencia: null, format: null })
    if (state === 'filled') return { workbook: name, how: 'kept' }
    if (state === 'other' && n === 1) break
    if (state === 'other') continue
    const bytes = await writeWorkbook(spec)
    const there = state === 'absent' ? null : await readFile(path)
    const asItShould = there?.equals(bytes) === true
    if (there && !asItShould && forms.get(name) !== sha256(there)) continue
    await makeFolder(join(path, '..'))
    // one that is as it should be is left alone, since it may be open
    if (!asItShould) await writeAtomically(path, bytes)
    forms.set(name, sha256(bytes))
    return {
      workbook: name,
      how: n === 1 ? 'written' : 'beside',
      ...(n > 1 && { changed: workbook }),
      ...(asItShould && { already: true }),
    }
  }
  return { workbook, how: 'strange' }
}
