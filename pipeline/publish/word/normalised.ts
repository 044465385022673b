import { unzipSync } from 'fflate'
import { packed } from '../workbook/deflated-part.js'
import { ZipWriter } from '../workbook/zip-writer.js'

const FIRST = '[Content_Types].xml'
const CORE = 'docProps/core.xml'
const BODY = 'word/document.xml'
const NUMBERED = /<(?:wp:docPr|w:bookmark(?:Start|End))\b[^>]*?[ :]id="(\d+)"/g
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** A document that says the day it bears where the library wrote the present moment, its parts in a fixed order. */
export function normalised(document: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(document)
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const zip = new ZipWriter()
  const pieces = names.map((name) => {
    const bytes = parts[name]!
    const part = name === CORE ? dated(bytes, date) : name === BODY ? renumbered(bytes) : bytes
    return zip.add(name, packed(part))
  })
  return Buffer.concat([...pieces, zip.finish()])
}

/** The library goes on counting pictures and bookmarks from one document to the next; here each document begins with 1. */
function renumbered(body: Uint8Array): string {
  const known = new Map<string, number>()
  return new TextDecoder().decode(body).replace(NUMBERED, (whole, id: string) => {
    const key = `${whole.startsWith('<wp:') ? 'picture' : 'bookmark'} ${id}`
    const number = known.get(key) ?? known.size + 1
    known.set(key, number)
    return whole
      .replace(`:id="${id}"`, `:id="${String(number)}"`)
      .replace(` id="${id}"`, ` id="${String(number)}"`)
  })
}

function dated(core: Uint8Array, date: string): string {
  return new TextDecoder().decode(core).replace(MOMENT, `$1${date}T00:00:00Z`)
}

/** What is in the package comes first: programs tell a document by it. */
function rank(name: string): number {
  return name === FIRST ? 0 : name.startsWith('_rels/') ? 1 : 2
}
