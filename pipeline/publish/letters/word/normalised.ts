import { unzipSync } from 'fflate'
import { ZipWriter } from '../../workbook/zip-writer.js'

const FIRST = '[Content_Types].xml'
const CORE = 'docProps/core.xml'
const MOMENT = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g

/** A document that says the day of its letter where the library wrote the present moment, its parts in a fixed order. */
export async function normalised(document: Uint8Array, date: string): Promise<Uint8Array> {
  const parts = unzipSync(document)
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const zip = new ZipWriter()
  for (const name of names) {
    const xml = new TextDecoder().decode(parts[name])
    await zip.add(name, [name === CORE ? xml.replace(MOMENT, `$1${date}T00:00:00Z`) : xml])
  }
  return zip.finish()
}

/** What is in the package comes first: programs tell a document by it. */
function rank(name: string): number {
  return name === FIRST ? 0 : name.startsWith('_rels/') ? 1 : 2
}
