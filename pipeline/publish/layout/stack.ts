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

/** A row whose height may still grow. */
export interface OpenRow {
  readonly cells: Value[]
  readonly style: (StyleName | null)[]
  height: number
}

/** Where the merges of a sheet are put down as they come. */
export interface MergeSink {
  push(merge: Merge): unknown
}

/**
 * Rows filled with pieces; a piece over several rows makes them higher, evenly, where they are too low for it.
 * @param at zero-based row of the first of them
 */
export function blockRows(
  pieces: readonly Piece[],
  { count, at, minimum = 0 }: { readonly count: number; readonly at: number; readonly minimum?: number },
  widths: readonly number[],
  merges: MergeSink,
): OpenRow[] {
  const rows: OpenRow[] = []
  for (let i = 0; i < count; i++) rows.push(emptyRow(widths.length, minimum))
  const ordered = count === 1 ? pieces : pieces.toSorted((a, b) => (a.rows ?? 1) - (b.rows ?? 1))
  for (const piece of ordered) place(piece, rows, at, widths, merges)
  return rows
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
    this.rows.push(gapRow(height))
  }

  /** A row of its own cells, its height left to the writer. */
  row(cells: Row['cells'], style: Row['style']): void {
    this.rows.push({ cells, style })
  }

  /** Rows filled with pieces, as `blockRows` makes them. */
  block(pieces: readonly Piece[], count: number, minimum = 0): void {
    this.rows.push(...blockRows(pieces, { count, at: this.next, minimum }, this.widths, this.merges))
  }
}

/** An empty row. */
export function gapRow(height = 8): Row {
  return { cells: [], style: 'body', height }
}

/** Height that a piece needs over the columns that it covers. */
export function pieceHeight({ value, style, left, columns = 1 }: Piece, widths: readonly number[]): number {
  let width = 0
  for (let column = left; column < left + columns; column++) width += widths[column]!
  return textHeight(typeof value === 'string' ? value : '', width, style)
}

/** Makes rows higher, evenly, until together they have a height. */
export function stretch(rows: readonly OpenRow[], needed: number): void {
  let height = 0
  for (const row of rows) height += row.height
  const more = (needed - height) / rows.length
  if (more > 0) for (const row of rows) row.height = Math.min(row.height + more, MAX_ROW_HEIGHT)
}

function emptyRow(length: number, height: number): OpenRow {
  return { cells: new Array<Value>(length).fill(null), style: new Array<null>(length).fill(null), height }
}

function place(
  piece: Piece,
  rows: readonly OpenRow[],
  at: number,
  widths: readonly number[],
  merges: MergeSink,
): void {
  const { value, style, left, columns = 1, top = 0, rows: covered = 1 } = piece
  rows[top]!.cells[left] = value
  const own = covered === rows.length ? rows : rows.slice(top, top + covered)
  for (const row of own) for (let column = left; column < left + columns; column++) row.style[column] = style
  stretch(own, pieceHeight(piece, widths))
  if (covered > 1 || columns > 1)
    merges.push({ top: at + top, left, bottom: at + top + covered - 1, right: left + columns - 1 })
}
