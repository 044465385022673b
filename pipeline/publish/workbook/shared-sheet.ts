import { type PackedPieces, packedPieces } from './deflated-part.js'
import { SharedTexts } from './shared-texts.js'
import { sheetXml } from './sheet-xml.js'
import type { SheetSpec } from './workbook-spec.js'

/** A sheet that stands in several workbooks, and the texts that its cells share, which are the first of each workbook's. */
export interface SharedSheet {
  readonly part: PackedPieces
  readonly texts: SharedTexts
}

const NO_LINKS: ReadonlyMap<string, string> = new Map()
const made = new WeakMap<SheetSpec, Promise<SharedSheet>>()

/** A sheet that stands in several workbooks, made once however many ask for it, also at the same time. */
export function sharedSheet(sheet: SheetSpec): Promise<SharedSheet> {
  let shared = made.get(sheet)
  if (shared === undefined) {
    shared = makeShared(sheet)
    made.set(sheet, shared)
  }
  return shared
}

async function makeShared(sheet: SheetSpec): Promise<SharedSheet> {
  const texts = new SharedTexts()
  const part = await packedPieces(sheetXml(sheet, false, texts, NO_LINKS))
  return { part, texts }
}
