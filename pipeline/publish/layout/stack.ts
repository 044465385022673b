import { MAX_ROW_HEIGHT } from '../../../engine/text/cell-height.js'
import { textHeight } from '../workbook/text-height.js'
import type { Merge, Row, StyleName, Value } from '../workbook/workbook-spec.js'

/** A value that may cover several cells, placed within a block of rows. */
export interface Piece {
  readonly value: Value
  readonly style: StyleName
  readonly left: number
  readonly columns?: number
  readonly top?: number
  readonly rows?: number
}

interface OpenRow {
  readonly cells: Value[]
  readonly style: (StyleName | null)[]
  height: number
}

/** Rows piled up block by block, with merged cells and heights that fit their texts. */
export class Stack {
  readonly rows: Row[] = []
  readonly merges: Merge[] = []

  constructor(readonly widths: readonly number[]) {}

  /** Row of the next block, zero-based. */
  get next(): number {
    return this.rows.length
  }

  /** A text over the whole width. */
  across(value: Value, style: StyleName, height?: number): void {
    this.block([{ value, style, left: 0, columns: this.widths.length }], 1, height)
  }

  /** An empty row. */
  gap(height = 8): void {
    this.rows.push({ cells: [], style: 'body', height })
  }

  /** A row of its own cells, its height left to the writer. */
  row(cells: Row['cells'], style: Row['style']): void {
    this.rows.push({ cells, style })
  }

  /** Rows filled with pieces; a piece over several rows makes them higher, evenly, where they are too low for it. */
  block(pieces: readonly Piece[], rowCount: number, minimum = 0): void {
    const rows = Array.from({ length: rowCount }, () => this.emptyRow(minimum))
    const at = this.next
    this.rows.push(...rows)
    const ordered = rowCount === 1 ? pieces : [...pieces].sort((a, b) => (a.rows ?? 1) - (b.rows ?? 1))
    for (const piece of ordered) this.place(piece, rows, at)
  }

  /** Blocks beside one piece that covers all their rows, whose column they leave free. */
  beside(piece: Omit<Piece, 'top' | 'rows'>, blocks: () => void): void {
    const at = this.next
    blocks()
    this.place({ ...piece, rows: this.next - at }, this.rows.slice(at) as OpenRow[], at)
  }

  private emptyRow(height: number): OpenRow {
    const { length } = this.widths
    return { cells: new Array<Value>(length).fill(null), style: new Array<null>(length).fill(null), height }
  }

  private place(piece: Piece, rows: readonly OpenRow[], at: number): void {
    const { value, style, left, columns = 1, top = 0, rows: covered = 1 } = piece
    rows[top]!.cells[left] = value
    let height = 0
    for (let r = top; r < top + covered; r++) {
      rows[r]!.style.fill(style, left, left + columns)
      height += rows[r]!.height
    }
    const more = (this.heightOf(piece) - height) / covered
    if (more > 0) {
      for (let r = top; r < top + covered; r++)
        rows[r]!.height = Math.min(rows[r]!.height + more, MAX_ROW_HEIGHT)
    }
    if (covered > 1 || columns > 1)
      this.merges.push({
        top: at + top,
        left,
        bottom: at + top + covered - 1,
        right: left + columns - 1,
      })
  }

  private heightOf({ value, style, left, columns = 1 }: Piece): number {
    let width = 0
    for (let column = left; column < left + columns; column++) width += this.widths[column]!
    return textHeight(typeof value === 'string' ? value : '', width, style)
  }
}
