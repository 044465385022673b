import type { Workbook } from 'exceljs'
import { unzipSync } from 'fflate'
import type { WorkbookSpec } from '../../../../pipeline/publish/workbook/workbook-spec.js'
import { opened } from '../open-workbook.js'
import { openDocx } from '../letters/docx.js'

/** What an output of the report prints, as tables of texts, whatever it is written with. */
export type Grid = readonly (readonly string[])[]

/** The tables of a document; a line break in a cell is a space. */
export function documentGrids(bytes: Uint8Array): Grid[] {
  return openDocx(bytes).tables.map(({ rows }) => rows.map(({ cells }) => cells.map(plain)))
}

/** The sheets of a workbook by their names; a number is written as a document would. */
export async function workbookGrids(spec: WorkbookSpec): Promise<Map<string, Grid>> {
  return sheetGrids(await opened(spec))
}

/** The same of a workbook that was read. */
export function sheetGrids(book: Workbook): Map<string, Grid> {
  return new Map(
    book.worksheets.map((sheet) => {
      const rows: string[][] = []
      sheet.eachRow({ includeEmpty: true }, (row, r) => {
        const cells: string[] = []
        for (let c = 1; c <= sheet.columnCount; c++) {
          const { value, text } = row.getCell(c)
          const shown = value !== null && typeof value === 'object' && 'text' in value ? value.text : value
          cells.push(typeof shown === 'number' ? String(shown).replace('.', ',') : plain(text))
        }
        rows[r - 1] = cells
      })
      return [sheet.name, rows]
    }),
  )
}

/** The tables of a page. */
export function pageGrids(html: string): Grid[] {
  return (html.match(/<table\b[\s\S]*?<\/table>/g) ?? []).map((table) =>
    (table.match(/<tr\b[\s\S]*?<\/tr>/g) ?? []).map((row) =>
      (row.match(/<t[hd]\b[\s\S]*?<\/t[hd]>/g) ?? []).map(pageText),
    ),
  )
}

/** The text of a piece of a page, on one line. */
export function pageText(html: string): string {
  return plain(
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#39;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  )
}

/** The media of a document, by their names. */
export function picturesOf(bytes: Uint8Array): [name: string, png: Uint8Array][] {
  return Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'))
}

function plain(text: string): string {
  return text
    .replaceAll(' / ', ' ')
    .replace(/[\s\u00A0]+/g, ' ')
    .trim()
}

/**
 * What is printed under a header, by what is printed under another: of all the tables that have both, the first time that
 * each thing is named.
 */
export function column(grids: Iterable<Grid>, key: RegExp, header: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const grid of grids) {
    let at: { key: number; value: number } | null = null
    for (const row of grid) {
      const [k, v] = [row.findIndex((cell) => key.test(cell)), row.indexOf(header)]
      if (k >= 0 && v >= 0 && k !== v) at = { key: k, value: v }
      else if (at !== null) {
        const name = row[at.key] ?? ''
        if (name === '') at = null
        else if (!found.has(name)) found.set(name, row[at.value] ?? '')
      }
    }
  }
  return found
}

/** The number that a text opens with, as Colombia writes it; null where it opens with none. */
export function numberIn(text: string | undefined): number | null {
  const written = /^[−-]?[\d.]+(?:,\d+)?/.exec(text ?? '')?.[0]
  return written === undefined
    ? null
    : Number(written.replaceAll('.', '').replace(',', '.').replace('−', '-'))
}
