import { address } from '../../../engine/grid/address.js'
import type { Cell, Grid, Rect } from '../../../engine/grid/grid.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { serial, shownDate, type DateFormat } from './dates.js'

/** What somebody puts into a cell. */
export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly iso: string; readonly format: DateFormat }
  | { readonly kind: 'number'; readonly value: number; readonly format: string; readonly shown: string }

export const text = (value: string): Content => ({ kind: 'text', text: value })

/** A sheet being drawn, cell by cell; zero-based. */
export class SheetSketch {
  readonly cells = new Map<number, Map<number, Content>>()
  readonly merges: Rect[] = []

  constructor(
    readonly name: string,
    readonly visibility: Grid['visibility'] = 'visible',
  ) {}

  put(row: number, column: number, content: Content): void {
    let there = this.cells.get(row)
    if (!there) this.cells.set(row, (there = new Map()))
    if (there.has(column)) throw new Error(`${this.name}: two contents at ${row},${column}`)
    there.set(column, content)
  }

  /** Merges a block; one cell is none. */
  merge(top: number, left: number, bottom: number, right: number): void {
    if (top === bottom && left === right) return
    this.merges.push({ top, left, bottom, right })
  }
}

/** The workbook that a reader of the bytes would hand over, made without bytes. */
export function workbookOf(sheets: readonly SheetSketch[]): Workbook {
  return {
    grids: sheets.map(gridOf),
    properties: new Map(),
    names: new Map(),
    modified: null,
    notes: [],
  }
}

function gridOf(sheet: SheetSketch): Grid {
  const rows = [...sheet.cells]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = [...cells].sort(([a], [b]) => a - b)
      return [row, new Map(inOrder.map(([column, content]) => [column, cellOf(content)]))] as const
    })
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    rows: new Map(rows),
    merges: sheet.merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  }
}

function cellOf(content: Content): Cell {
  const plain = { formula: false, error: null }
  switch (content.kind) {
    case 'text':
      return { ...plain, text: content.text, value: content.text, date: null }
    case 'number':
      return { ...plain, text: content.shown, value: content.value, date: null }
    case 'date':
      return {
        ...plain,
        text: shownDate(content.iso, content.format),
        value: serial(content.iso),
        date: content.iso,
      }
  }
}

/** The sheets as text, for whoever has to look at a counterexample. */
export function printed(sheets: readonly SheetSketch[]): string {
  return sheets
    .map((sheet) => {
      const rows = [...sheet.cells]
        .sort(([a], [b]) => a - b)
        .map(([row, cells]) =>
          [...cells]
            .sort(([a], [b]) => a - b)
            .map(([column, content]) => `${address(row, column)} ${JSON.stringify(cellOf(content).text)}`)
            .join(' | '),
        )
      const merges = sheet.merges.map((m) => `${address(m.top, m.left)}:${address(m.bottom, m.right)}`)
      return [`== ${sheet.name} (${sheet.visibility})`, ...rows, `merges: ${merges.join(' ')}`].join('\n')
    })
    .join('\n')
}
