import { readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { unzipSync } from 'fflate'
import { writeAtomically } from './atomic-write.js'

/** Documents that somebody changed may pile up beside each other; so many do not. */
const MOST_BESIDE = 20

/** What tells the documents that Cotejo wrote from those that somebody has changed since. */
export interface DocumentsKnown {
  /** whether the document under a name is as Cotejo wrote it */
  readonly isOurs: (name: string, bytes: Uint8Array) => boolean
  /** told of each document that is as it should be */
  readonly written: (name: string, bytes: Uint8Array) => Promise<void>
}

export interface LaidDocument {
  /** the name under which it stands; null where too many that somebody changed stand there already */
  readonly name: string | null
  /** the first that somebody changed, and was left as it is; null where there is none */
  readonly kept: string | null
}

/**
 * Writes a document into a folder. One that somebody has changed stays as it is, and the new one stands beside it, with a
 * number after its name.
 * @throws OutputError where it cannot be written
 */
export async function layDocument(
  folder: string,
  document: string,
  bytes: Uint8Array,
  known: DocumentsKnown,
): Promise<LaidDocument> {
  const { name: stem, ext } = parse(document)
  for (let n = 1; n <= MOST_BESIDE; n++) {
    const name = n === 1 ? document : `${stem} (${String(n)})${ext}`
    const path = join(folder, name)
    const there = await readFile(path).catch(() => null)
    const asItShould = there?.equals(bytes) === true
    if (there && !asItShould && !known.isOurs(name, there)) continue
    // one that is as it should be is left alone, since it may be open
    if (!asItShould) await writeAtomically(path, bytes)
    await known.written(name, bytes)
    return { name, kept: n === 1 ? null : document }
  }
  return { name: null, kept: document }
}

/**
 * Tells by the day (ISO) that Cotejo gives its documents where nothing else is remembered of them: whoever changes one in
 * a word processor gives it the moment.
 */
export function knownByDay(day: string): DocumentsKnown {
  return {
    isOurs: (_name, bytes) => modifiedIn(bytes)?.startsWith(`${day}T00:00:00`) === true,
    written: () => Promise.resolve(),
  }
}

function modifiedIn(bytes: Uint8Array): string | null {
  const core = 'docProps/core.xml'
  try {
    const text = unzipSync(bytes, { filter: ({ name, originalSize }) => name === core && originalSize < 1e6 })
    return /<dcterms:modified[^>]*>([^<]*)/.exec(new TextDecoder().decode(text[core]))?.[1] ?? null
  } catch {
    return null
  }
}
