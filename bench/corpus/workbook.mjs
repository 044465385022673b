import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre'
import { KINDS } from './kinds.mjs'

const root = new URL('../..', import.meta.url)
const format = JSON.parse(readFileSync(new URL('templates/paac-anexo-1/format.json', root), 'utf8'))
const { dependencias } = JSON.parse(readFileSync(new URL('templates/pasto/directory.json', root), 'utf8'))
const BOOK_STEP = 1_000
const MOST_ROWS = 10_000

/** The bytes of the invented PAAC workbook of that number and so many activities, the same every time. */
export async function workbookOf(kind, book, rows) {
  const { number, row, sender } = KINDS[kind]
  const sections = format.sections.filter((section) => section.subcomponents?.length > 0)
  const heading = sender ? [[`Dependencia: ${sender(book, dependencias).name}`]] : []
  const table = [
    ['ALCALDÍA DE PASTO'],
    ['PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2023'],
    ...heading,
    [],
  ]
  const cells = new Map()
  let left = rows
  let written = 0
  for (const [s, section] of sections.entries()) {
    const mine = s === sections.length - 1 ? left : Math.floor(rows / sections.length)
    left -= mine
    table.push(
      [section.title],
      format.columns.map((column) => column.header),
    )
    let first = 0
    let before = null
    for (let i = 0; i < mine; i++) {
      const sub = section.subcomponents[Math.floor((i * section.subcomponents.length) / mine)]
      if (sub !== before) first = i
      const n = book * BOOK_STEP + i
      for (const column of [5, 6]) cells.set(`${table.length},${column}`, { style: { numFmt: 'dd/mm/yyyy' } })
      table.push([
        sub === before ? null : `Subcomponente ${sub.number}. ${sub.name}`,
        ...row({
          n,
          serial: book * MOST_ROWS + written++,
          number: `${sub.number}.${number(book, i - first + 1)}`,
          unit: dependencias[(n * 7) % dependencias.length],
        }),
      ])
      before = sub
    }
  }
  return writeXlsx({
    sheets: [{ name: 'Anexo 1', rows: table, cells }],
    properties: { created: new Date(Date.UTC(2023, 0, 1)), modified: new Date(Date.UTC(2023, 0, 1)) },
  })
}
