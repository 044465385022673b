import { readFileSync, writeFileSync } from 'node:fs'
import { readWorkbook } from '../../dist/engine/workbook/read-workbook.js'
import { writeWorkbook } from '../../dist/pipeline/publish/workbook/write-workbook.js'

/** The rows of the first sheet of a workbook, by Cotejo's own reader. */
export function read(path) {
  const { ok, workbook } = readWorkbook(readFileSync(path))
  if (!ok) throw new Error(`no se pudo leer ${path}`)
  return [...workbook.grids[0].rows.values()].map((row) => Array.from(row.values(), ({ value }) => value))
}

export async function write(rows, target) {
  const sheet = {
    name: 'Todo',
    widths: rows[0].map(() => 20),
    rows: rowsOf(rows),
  }
  writeFileSync(target, await writeWorkbook({ title: 'Todo', sheets: [sheet] }))
}

function* rowsOf(rows) {
  for (const cells of rows)
    yield {
      cells: cells.map((value) =>
        value instanceof Date ? { date: value.toISOString().slice(0, 10) } : (value ?? null),
      ),
      style: cells.map((value) => (value instanceof Date ? 'date' : 'body')),
    }
}
