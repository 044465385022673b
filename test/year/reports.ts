import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { address } from '../../engine/grid/address.js'
import { fold } from '../../engine/text/fold.js'
import { editCells } from '../../engine/workbook/edit/edit-cells.js'
import { readWorkbook } from '../../engine/workbook/read-workbook.js'
import { builtInCatalogue } from '../../pipeline/catalogue.js'

/** What is written in the row of an activity, by column key. */
export type Row = Readonly<Record<string, string | number>>

/** By how its activity begins; `#2` after it is the row of its second goal. */
export type Rows = Readonly<Record<string, Row>>

const EVIDENCE = 'https://www.vallclaro.example/evidencias'

/** What was done, with an evidence that another can look at. */
export const done = (executed: number, what: string, evidence = `Acta del archivo de gestión`): Row => ({
  executed,
  done: what,
  evidence,
})

/** A prepared workbook, with its rows filled in as its dependencia does it. */
export function filled(bytes: Uint8Array, rows: Rows, format = 'seguimiento'): Uint8Array {
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error('the workbook cannot be read')
  const { columns } = builtInCatalogue().formats.find(({ id }) => id === format)!
  const edits = Object.entries(rows).flatMap(([key, said]) => {
    const [begins, goal] = key.split('#')
    for (const grid of read.workbook.grids) {
      const cells = [...grid.rows].flatMap(([row, line]) =>
        [...line].map(([column, { text }]) => ({ row, column, text })),
      )
      const columnOf = (name: string): number =>
        cells.find(
          ({ text }) => fold(text) === fold(columns.find((column) => column.key === name)!.header),
        )?.column ?? -1
      const own = cells.filter(
        ({ column, text }) => column === columnOf('activity') && text.startsWith(begins!),
      )
      const at = own[Number(goal ?? 1) - 1]
      if (at)
        return Object.entries(said).map(([name, value]) => ({
          sheet: grid.name,
          cell: address(at.row, columnOf(name)),
          value,
        }))
    }
    throw new Error(`no row begins with ${begins!}`)
  })
  const edited = editCells(bytes, edits)
  if (!edited.ok) throw new Error(`cannot be filled in: ${JSON.stringify(edited.why)}`)
  return edited.bytes
}

/** The workbook in which a dependencia reports at a cut-off, filled in and put into the inbox. */
export function reports(
  city: string,
  { name }: { readonly name: string },
  cutoff: string,
  file: string,
  rows: Rows,
): void {
  const own = join(city, 'salidas', 'seguimiento', cutoff, name)
  const book = readdirSync(own).find((one) => one.endsWith('.xlsx'))!
  writeFileSync(join(city, 'entregas', file), filled(readFileSync(join(own, book)), rows))
}
