import { type PackedPieces, packedPieces } from './deflated-part.js'
import { sheetXml } from './sheet-xml.js'
import type { SheetSpec } from './workbook-spec.js'

const NO_LINKS: ReadonlyMap<string, string> = new Map()
const made = new WeakMap<SheetSpec, Promise<PackedPieces>>()

/** A sheet that stands in several workbooks, made once however many ask for it, also at the same time. */
export function sharedSheet(sheet: SheetSpec): Promise<PackedPieces> {
  let part = made.get(sheet)
  if (part === undefined) {
    part = packedPieces(sheetXml(sheet, false, NO_LINKS))
    made.set(sheet, part)
  }
  return part
}
