import { unzipSync } from 'fflate'
import { ZipWriter } from '../workbook/zip-writer.js'

const FIRST = '[Content_Types].xml'
const CORE = 'docProps/core.xml'
const BODY = 'word/document.xml'
const PICTURE_ID = /(<wp:docPr id=")\d+"/g
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** A document that says the day it bears where the library wrote the present moment, its parts in a fixed order. */
export async function normalised(document: Uint8Array, date: string): Promise<Uint8Array> {
  const parts = unzipSync(document)
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const zip = new ZipWriter()
  for (const name of names) {
    const bytes = parts[name]!
    await zip.add(name, [name === CORE ? dated(bytes, date) : name === BODY ? renumbered(bytes) : bytes])
  }
  return zip.finish()
}

/** The library goes on counting pictures from one document to the next. */
function renumbered(body: Uint8Array): string {
  let pictures = 0
  return new TextDecoder()
    .decode(body)
    .replace(PICTURE_ID, (_, start) => `${String(start)}${String(++pictures)}"`)
}

function dated(core: Uint8Array, date: string): string {
  return new TextDecoder().decode(core).replace(MOMENT, `$1${date}T00:00:00Z`)
}

/** What is in the package comes first: programs tell a document by it. */
function rank(name: string): number {
  return name === FIRST ? 0 : name.startsWith('_rels/') ? 1 : 2
}
