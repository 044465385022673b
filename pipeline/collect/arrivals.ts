import { Refusal } from '../../engine/workbook/refusal.js'
import type { Unreadable } from '../../engine/workbook/workbook.js'
import type { Candidate } from './inbox.js'
import { loadFile, type Unloaded } from './load-file.js'
import { zippedFiles } from './zipped-workbooks.js'

/** Why the files in a zip cannot be had. */
export type Unopened = Unreadable | { readonly kind: 'nothing-inside' }

/** A file as it arrived, by itself or in a zip: there it is called `carpeta.zip/libro.xlsx`. */
export type Arrival =
  | { readonly kind: 'file'; readonly file: string; readonly bytes: Uint8Array }
  /** a zip, or something in one, that cannot be opened; the bytes are the zip's */
  | { readonly kind: 'unopened'; readonly file: string; readonly bytes: Uint8Array; readonly why: Unopened }
  /** the computer did not give it */
  | { readonly kind: 'unread'; readonly file: string; readonly why: Unloaded }

/** What arrived, one by one, zips opened: no more than one file and the zip it came in is held at a time. */
export async function* arrivalsOf(candidates: Iterable<Candidate>): AsyncGenerator<Arrival> {
  for (const { path, file } of candidates) {
    const loaded = await loadFile(path)
    if ('why' in loaded) yield { kind: 'unread', file, why: loaded.why }
    else yield* opened(loaded.bytes, file)
  }
}

function* opened(bytes: Uint8Array, file: string): Generator<Arrival> {
  try {
    const inside = zippedFiles(bytes, file)
    if (inside === null) {
      yield { kind: 'file', file, bytes }
      return
    }
    let empty = true
    for (const { name, content } of inside) {
      empty = false
      const inZip = `${file}/${name}`
      if ('bytes' in content) yield { kind: 'file', file: inZip, bytes: content.bytes }
      else yield { kind: 'unopened', file: inZip, bytes, why: content.why }
    }
    if (empty) yield { kind: 'unopened', file, bytes, why: { kind: 'nothing-inside' } }
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown
    yield { kind: 'unopened', file, bytes, why: thrown.why }
  }
}
