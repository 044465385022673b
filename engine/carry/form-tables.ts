import type { Format } from '../format/format.js'
import { annexSheets } from '../reading/annexes.js'
import type { Header } from '../reading/header.js'
import { recognise, viewsOf } from '../reading/read-plan.js'
import { SectionReader } from '../reading/section-reader.js'
import type { SheetView } from '../reading/sheet-view.js'
import type { Workbook } from '../workbook/workbook.js'

/** A table of the official workbook to be filled in: that of a section, or the only one. */
export interface FormTable {
  /** key of the annex of the format, null for its main table */
  readonly annex: string | null
  readonly section: number | null
  readonly sheet: string
  /** where the columns are, by key */
  readonly columns: ReadonlyMap<string, number>
  /** free rows, zero-based and ascending */
  readonly rows: readonly number[]
}

/** The tables of a workbook that answers to a format, given the rows that each of its sheets lays out. */
export function formTables(
  workbook: Workbook,
  format: Format,
  rowsOf: (sheet: string) => readonly number[],
): FormTable[] {
  const recognition = recognise(viewsOf(workbook), format)
  const main = recognition.sheets.filter(
    ({ view, headers }) => headers.size > 0 && view.grid.visibility === 'visible',
  )
  return [
    ...main.flatMap(({ view, headers }) => tablesOf(view, headers, format, null, rowsOf)),
    ...annexSheets(recognition).flatMap(({ key, format: own, view, headers }) =>
      tablesOf(view, headers, own, key, rowsOf),
    ),
  ]
}

function tablesOf(
  view: SheetView,
  headers: ReadonlyMap<number, Header>,
  format: Format,
  annex: string | null,
  rowsOf: (sheet: string) => readonly number[],
): FormTable[] {
  const sections = new SectionReader(format)
  const tables: FormTable[] = []
  const only = format.sections.length === 1 ? format.sections[0] : undefined
  let section = only
  let header: Header | null = null
  let rows: number[] = []
  const close = (): void => {
    if (header && rows.length > 0 && (section !== undefined || format.sections.length === 0)) {
      const present = [...header.columns].map(([key, { column }]) => [key, column] as const)
      const without = new Set(section?.without)
      const columns = new Map(present.filter(([key]) => !without.has(key)))
      tables.push({ annex, section: section?.number ?? null, sheet: view.grid.name, columns, rows })
    }
    rows = []
  }
  let after = -1
  for (const row of rowsOf(view.grid.name)) {
    if (row <= after) continue
    const written = view.written(row)
    const own = headers.get(row)
    const [first, second] = written
    const banner = first && !second ? sections.banner(first.text) : null
    if (own) {
      close()
      header = own
      after = own.lastRow
    } else if (banner) {
      close()
      section = banner
      // where each section prints its own header, one without a header has no table
      if (format.sectionWord !== null) header = null
    } else if (header && !first) rows.push(row)
  }
  close()
  return tables
}
