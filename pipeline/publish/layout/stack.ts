import { MAX_ROW_HEIGHT, textHeight } from '../workbook/text-height.js'
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
    const heights = new Array<number>(rowCount).fill(minimum)
    const cells = Array.from({ length: rowCount }, () => new Array<Value>(this.widths.length).fill(null))
    const styles = cells.map(() => new Array<StyleName | null>(this.widths.length).fill(null))
    for (const piece of [...pieces].sort((a, b) => (a.rows ?? 1) - (b.rows ?? 1))) {
      const { top = 0, left, rows = 1, columns = 1 } = piece
      cells[top]![left] = piece.value
      for (let r = top; r < top + rows; r++) styles[r]!.fill(piece.style, left, left + columns)
      if (rows > 1 || columns > 1)
        this.merges.push({
          top: this.next + top,
          left,
          bottom: this.next + top + rows - 1,
          right: left + columns - 1,
        })
      stretch(heights, top, rows, this.heightOf(piece))
    }
    for (let r = 0; r < rowCount; r++)
      this.rows.push({ cells: cells[r]!, style: styles[r]!, height: Math.min(heights[r]!, MAX_ROW_HEIGHT) })
  }

  private heightOf({ value, style, left, columns = 1 }: Piece): number {
    const width = this.widths.slice(left, left + columns).reduce((sum, w) => sum + w, 0)
    return textHeight(typeof value === 'string' ? value : '', width, style)
  }
}

function stretch(heights: number[], top: number, rows: number, needed: number): void {
  let height = 0
  for (let r = top; r < top + rows; r++) height += heights[r]!
  const more = (needed - height) / rows
  if (more > 0) for (let r = top; r < top + rows; r++) heights[r]! += more
}
