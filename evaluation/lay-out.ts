import type { Column, Format } from '../engine/format/format.js'
import type { Cell, Grid, Rect } from '../engine/grid/grid.js'
import type { Workbook } from '../engine/workbook/workbook.js'
import type { LabelledDocument, LabelledPart, LabelledRow, LabelledSheet } from './document.js'
import { cellFrom } from './marks.js'

/** A labelled row, or the banner over some, at its place in the sheet. */
export interface PlacedRow {
  readonly sheet: string
  /** as the spreadsheet numbers it */
  readonly row: number
  readonly breaks: readonly string[]
  /** the row as written; null for a banner */
  readonly written: LabelledRow | null
}

export interface LaidOut {
  readonly workbook: Workbook
  readonly rows: readonly PlacedRow[]
}

/**
 * Lays a labelled document out as the workbook it stands for: titles, and for each part its banner, its header and one
 * sheet row per labelled row.
 * @param format the format whose headers the document bears, undefined where it is of none
 */
export function layOut(document: LabelledDocument, format: Format | undefined): LaidOut {
  const placed: PlacedRow[] = []
  const grids = document.sheets.map((sheet) => {
    const drawing = new Drawing(sheet)
    placed.push(...drawing.draw(columnsOfSheet(sheet, format)))
    return drawing.grid()
  })
  const properties = new Map(Object.entries(document.properties))
  return { workbook: { grids, properties, names: new Map(), modified: null, notes: [] }, rows: placed }
}

/** The columns that a sheet of a document has: the printed ones, and any other that a row fills in. */
function columnsOfSheet(sheet: LabelledSheet, format: Format | undefined): readonly Column[] {
  if (sheet.loose || !format) return []
  const annex = format.annexes.find(({ key }) => key === sheet.annex)
  const used = new Set(sheet.parts.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.keys(cells))))
  return (annex?.columns ?? format.columns).filter(
    ({ key, printed }) => sheet.headers[key] !== null && (printed || used.has(key) || key in sheet.headers),
  )
}

class Drawing {
  readonly #rows = new Map<number, Map<number, Cell>>()
  readonly #marks = new Map<number, ReadonlyMap<number, string>>()
  readonly #hidden = new Set<number>()
  readonly #merges: Rect[] = []
  readonly #sheet: LabelledSheet
  #columns: readonly Column[] = []
  #next = 0

  constructor(sheet: LabelledSheet) {
    this.#sheet = sheet
  }

  draw(columns: readonly Column[]): PlacedRow[] {
    this.#columns = columns
    const { above, below, parts } = this.#sheet
    for (const cells of above) this.#write(new Map(cells.entries()))
    const placed = parts.flatMap((part) => this.#part(part))
    for (const cells of below) this.#write(new Map(cells.entries()))
    return placed
  }

  grid(): Grid {
    const { name, visibility, hiddenColumns } = this.#sheet
    const hidden = this.#columns.flatMap(({ key }, i) => (hiddenColumns.includes(key) ? [i] : []))
    return {
      name,
      visibility,
      rows: this.#rows,
      merges: [...this.#merges, ...this.#mergedDown()],
      hiddenRows: this.#hidden,
      hiddenColumns: new Set(hidden),
    }
  }

  #part({ banner, header, breaks, without, rows }: LabelledPart): PlacedRow[] {
    const columns = this.#columns.filter(({ key }) => !without.includes(key))
    const placed: PlacedRow[] = []
    if (banner !== null) {
      const row = this.#next
      this.#write(new Map([[0, banner]]))
      if (columns.length > 1) this.#merges.push({ top: row, left: 0, bottom: row, right: columns.length - 1 })
      placed.push({ sheet: this.#sheet.name, row: row + 1, breaks, written: null })
    }
    if (header) this.#header(columns)
    const at = new Map(columns.map(({ key }, i) => [key, i]))
    for (const written of rows) {
      const row = this.#next
      if (written.hidden) this.#hidden.add(row)
      const marks = Object.entries(written.cells).map(([key, mark]) => {
        const column = key.startsWith('+') ? columns.length - 1 + Number(key.slice(1)) : at.get(key)
        if (column === undefined) throw new Error(`${this.#sheet.name}: no such column: ${key}`)
        return [column, mark] as const
      })
      this.#write(new Map(marks.sort(([a], [b]) => a - b)))
      placed.push({ sheet: this.#sheet.name, row: row + 1, breaks: written.breaks, written })
    }
    return placed
  }

  #header(columns: readonly Column[]): void {
    const names = [
      ...columns.map(({ key, header }) => this.#sheet.headers[key] ?? header),
      ...this.#sheet.extra,
    ]
    if (names.length === 0) return
    if (columns.some(({ group }) => group !== null)) {
      const groups = columns.map(({ group }, i) => group ?? names[i]!)
      const top = this.#next
      this.#write(new Map(groups.flatMap((text, i) => (text === groups[i - 1] ? [] : [[i, text]]))))
      this.#write(new Map(columns.flatMap(({ group }, i) => (group === null ? [] : [[i, names[i]!]]))))
      for (const [i, { group }] of columns.entries()) {
        if (group === null) this.#merges.push({ top, left: i, bottom: top + 1, right: i })
        else if (group !== columns[i - 1]?.group) {
          const right = columns.findLastIndex((column) => column.group === group)
          if (right > i) this.#merges.push({ top, left: i, bottom: top, right })
        }
      }
      return
    }
    this.#write(new Map(names.entries()))
  }

  #write(marks: ReadonlyMap<number, string>): void {
    const row = this.#next++
    this.#marks.set(row, marks)
    const cells = [...marks].flatMap(([column, mark]) => {
      const cell = cellFrom(mark)
      return cell ? [[column, cell] as const] : []
    })
    if (cells.length > 0) this.#rows.set(row, new Map(cells))
  }

  /** `^` is merged with the cell above it. */
  #mergedDown(): Rect[] {
    const isTail = (row: number, column: number): boolean => this.#marks.get(row)?.get(column) === '^'
    return [...this.#marks].flatMap(([top, marks]) =>
      [...marks].flatMap(([left, mark]): Rect[] => {
        if (mark === '^' || !isTail(top + 1, left)) return []
        let bottom = top
        while (isTail(bottom + 1, left)) bottom++
        return [{ top, left, bottom, right: left }]
      }),
    )
  }
}
