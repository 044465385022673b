import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { address } from '../../engine/grid/address.js'
import { fold } from '../../engine/text/fold.js'
import { editCells } from '../../engine/workbook/edit/edit-cells.js'
import { readWorkbook } from '../../engine/workbook/read-workbook.js'
import { builtInCatalogue } from '../../pipeline/catalogue.js'

/** What is written in rows of a prepared workbook: by how the activity begins, with `#2` for its second goal. */
export type Rows = Readonly<Record<string, Readonly<Record<string, string | number>>>>

/** A dependencia fills in the workbook that it was sent for a cut-off, and it arrives under a name. */
export function reports(
  city: string,
  { name }: { readonly name: string },
  cutoff: string,
  file: string,
  rows: Rows,
): void {
  const own = theWorkbook(join(city, 'salidas', 'seguimiento', cutoff, name))
  writeFileSync(join(city, 'entregas', file), filled(readFileSync(own), rows, 'seguimiento'))
}

/** Control Interno fills in its own, and it arrives. */
export function verifies(city: string, cutoff: string, file: string, rows: Rows): void {
  const own = theWorkbook(join(city, 'salidas', 'control-interno', cutoff))
  writeFileSync(join(city, 'entregas', file), filled(readFileSync(own), rows, 'verificacion'))
}

function theWorkbook(folder: string): string {
  return join(
    folder,
    readdirSync(folder).find((file) => file.endsWith('.xlsx'))!,
  )
}

function filled(bytes: Uint8Array, rows: Rows, id: string): Uint8Array {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error('the workbook cannot be read')
  const { columns } = builtInCatalogue().formats.find((format) => format.id === id)!
  const grids = read.workbook.grids.map(({ name, rows: lines }) => {
    const cells = [...lines].flatMap(([row, line]) =>
      [...line].map(([column, { text }]) => ({ row, column, text })),
    )
    const columnOf = (key: string): number => {
      const header = fold(columns.find((column) => column.key === key)!.header)
      return cells.find(({ text }) => fold(text) === header)?.column ?? -1
    }
    return { name, cells, columnOf }
  })
  const edits = Object.entries(rows).flatMap(([begins, said]) => {
    const [activity, goal = '1'] = begins.split('#')
    for (const { name, cells, columnOf } of grids) {
      const subject = columnOf('activity')
      const own = cells.filter(({ column, text }) => column === subject && text.startsWith(activity!))
      const at = own[Number(goal) - 1]
      if (at)
        return Object.entries(said).map(([key, value]) => ({
          ...{ sheet: name, cell: address(at.row, columnOf(key)), value },
        }))
    }
    throw new Error(`no row begins with ${begins}`)
  })
  const edited = editCells(bytes, edits)
  if (!edited.ok) throw new Error(`cannot be filled in: ${JSON.stringify(edited.why)}`)
  return edited.bytes
}
