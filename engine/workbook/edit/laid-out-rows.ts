import { LIMITS } from '../limits.js'
import { readWorkbook } from '../read-workbook.js'
import type { Grid } from '../../grid/grid.js'
import { MAX_ROW_HEIGHT, wrappedHeight } from '../../text/cell-height.js'
import { attributesOf, eachTag, withAttributes } from './markup.js'
import { partText } from './part-text.js'
import { WorkbookParts } from './parts.js'
import { rewriteZip } from './rewrite-zip.js'
import { sheetMarkup } from './sheet-markup.js'
import { spliced, type Splice } from './splice.js'

/** In which the official forms are written, in points. */
const FONT_SIZE = 10

/** The rows that a sheet of a workbook lays out, empty ones too, zero-based. */
export function rowsLaidOut(bytes: Uint8Array, sheet: string): number[] {
  const parts = new WorkbookParts(bytes)
  const part = parts.sheets.find(({ name }) => name === sheet)
  const markup = part && sheetMarkup(partText(parts.read(part.key)).text, new Set())
  return markup?.rows.map(({ row }) => row) ?? []
}

/** A workbook some of whose rows, by sheet, are as high as their text needs, if they were lower. */
export function withRoomForText(
  bytes: Uint8Array,
  rows: ReadonlyMap<string, ReadonlySet<number>>,
): Uint8Array {
  const read = readWorkbook(bytes)
  if (!read.ok) return bytes
  const parts = new WorkbookParts(bytes)
  const changes = new Map<string, Uint8Array>()
  for (const { key, name } of parts.sheets) {
    const grid = read.workbook.grids.find((one) => one.name === name)
    const own = rows.get(name)
    if (!grid || !own) continue
    const { text, encode } = partText(parts.read(key))
    const splices = growing(text, grid, own)
    if (splices.length > 0) changes.set(key, encode(spliced(text, splices)))
  }
  return changes.size === 0 ? bytes : rewriteZip(bytes, changes, LIMITS)
}

/** Gives rows the height that their texts take, where they are lower. */
function growing(text: string, grid: Grid, rows: ReadonlySet<number>): Splice[] {
  const markup = sheetMarkup(text, new Set())
  const widths = columnWidths(text)
  return (markup?.rows ?? []).flatMap(({ row, tag: { from, to } }) => {
    const cells = grid.rows.get(row)
    if (!cells || !rows.has(row)) return []
    const written = text.slice(from, to)
    const heights = [...cells].map(([column, cell]) =>
      wrappedHeight(cell.text, widths(column), { size: FONT_SIZE }),
    )
    const height = Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(...heights)))
    if (height <= Number(attributesOf(written).get('ht') ?? 0)) return []
    return [{ from, to, text: withAttributes(written, { ht: String(height), customHeight: '1' }) }]
  })
}

/** How many characters fit in a column. */
function columnWidths(text: string): (column: number) => number {
  const columns: { readonly from: number; readonly to: number; readonly width: number }[] = []
  eachTag(text, ({ kind, name, depth, from, to }) => {
    if (depth !== 3 || name !== 'col' || kind === 'close') return
    const attributes = attributesOf(text.slice(from, to))
    const [min, max, width] = ['min', 'max', 'width'].map((key) => Number(attributes.get(key) ?? NaN))
    if (width! > 0) columns.push({ from: min! - 1, to: max! - 1, width: width! })
  })
  return (column) => columns.find(({ from, to }) => from <= column && column <= to)?.width ?? 8
}
