import type { Format } from '../../engine/format/format.js'
import { address } from '../../engine/grid/address.js'
import { fold } from '../../engine/text/fold.js'
import { editCells } from '../../engine/workbook/edit/edit-cells.js'
import { readWorkbook } from '../../engine/workbook/read-workbook.js'

/** What a person writes in a row, by column key: an ISO date goes in as a date, a number as a number. */
export type Written = Readonly<Record<string, string | number>>

/**
 * The official workbook of a format with its first rows filled in, as a person does in Excel. In a format with sections
 * the rows go under the banner that begins with `banner`.
 */
export function filledIn(
  bytes: Uint8Array,
  format: Format,
  rows: readonly Written[],
  banner?: string,
): Uint8Array {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error('the workbook cannot be read')
  const grid = read.workbook.grids[0]!
  const texts = [...grid.rows].flatMap(([row, cells]) =>
    [...cells].map(([column, { text }]) => ({ row, column, text: fold(text) })),
  )
  const from = banner === undefined ? 0 : texts.find(({ text }) => text.startsWith(fold(banner)))!.row
  const at = new Map(
    format.columns.flatMap(({ key, header }) => {
      const cell = texts.find(({ row, text }) => row >= from && text === fold(header))
      return cell ? [[key, cell] as const] : []
    }),
  )
  const first = Math.max(...[...at.values()].map(({ row }) => row)) + 1
  const edits = rows.flatMap((row, i) =>
    Object.entries(row).map(([key, value]) => ({
      sheet: grid.name,
      cell: address(first + i, at.get(key)!.column),
      value,
    })),
  )
  const edited = editCells(bytes, edits)
  if (!edited.ok) throw new Error(`cannot be filled in: ${JSON.stringify(edited.why)}`)
  return edited.bytes
}
