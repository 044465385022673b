import type { CellAt, Rect } from '../../../engine/grid/grid.js'
import type { Held } from './cell-writing.js'
import type { Block } from './grid-of-ranges.js'

/** A cell of a block: where it is in the sheet, and in the block. */
export interface CellInBlock {
  readonly at: CellAt
  readonly down: number
  readonly across: number
}

export type Matrix<T> = readonly (readonly T[])[]

/** What a function makes of each cell of a block, in rows. */
export function matrixOf<T>({ top, left, bottom, right }: Rect, make: (cell: CellInBlock) => T): Matrix<T> {
  return Array.from({ length: bottom - top + 1 }, (_row, down) =>
    Array.from({ length: right - left + 1 }, (_cell, across) =>
      make({ at: { row: top + down, column: left + across }, down, across }),
    ),
  )
}

export function cellsOf(rect: Rect): readonly CellInBlock[] {
  return matrixOf(rect, (cell) => cell).flat()
}

/** What a cell of a block held when it was read. */
export function heldIn(block: Block, { down, across }: CellInBlock): Held {
  return {
    value: block.values[down]?.[across],
    formula: block.formulas[down]?.[across],
    valueType: block.valueTypes[down]?.[across],
    numberFormat: block.numberFormat[down]?.[across],
  }
}
