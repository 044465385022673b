import type { FixEdit } from '../../../engine/findings/finding.js'
import { holds, type CellAt, type Rect } from '../../../engine/grid/grid.js'
import { blocksOf } from './areas.js'
import { cellsOf, heldIn, matrixOf, type Matrix } from './block-cells.js'
import type { Before, CellPlace } from '../book.js'
import { asPlace } from '../cell-place.js'
import { changesFormat, isSame, writingBack, writingOf, type Held, type Writing } from './cell-writing.js'
import { cellOf, type Block, type SheetState } from './grid-of-ranges.js'
import type { SheetBlock } from './rereading.js'
import { keyOf, sheetNamed, spotOf } from './snapshot.js'

/** A block of cells of a sheet, looked at before it is written. */
export interface Looked extends SheetBlock {
  readonly block: Block
  readonly protectedSheet: boolean
  /** those that touch it, as far as the program tells */
  readonly merges: readonly Rect[]
}

/** What to write, cell by cell. */
export interface ToWrite extends SheetBlock {
  readonly writings: Matrix<Writing>
}

export type PlannedWrite = Looked & ToWrite

/** What is wanted of cells, by their keys; of two for one cell the last counts. @throws Trouble when a sheet is not there */
export function wantedByKey<T extends CellPlace>(
  places: readonly T[],
  sheets: readonly SheetState[],
): ReadonlyMap<string, T> {
  return new Map(places.map((place) => [keyOf(sheetNamed(sheets, place.sheet).id, spotOf(place)), place]))
}

/** The cells that a merge covers; the one that shows its value is not among them. */
export function coveredIn(looked: readonly Looked[]): readonly string[] {
  return looked.flatMap(({ id, rect, merges }) =>
    cellsOf(rect)
      .filter(({ at }) => merges.some((merge) => covers(merge, at)))
      .map(({ at }) => keyOf(id, at)),
  )
}

function covers(merge: Rect, at: CellAt): boolean {
  return holds(merge, at) && !(at.row === merge.top && at.column === merge.left)
}

export function plannedEdits(
  looked: readonly Looked[],
  wanted: ReadonlyMap<string, FixEdit>,
  date1904: boolean,
): readonly PlannedWrite[] {
  return looked.map((one) => ({
    ...one,
    writings: matrixOf(one.rect, (cell) => {
      const { numberFormat } = heldIn(one.block, cell)
      return writingOf(wanted.get(keyOf(one.id, cell.at))!.value, numberFormat, date1904)
    }),
  }))
}

/** The cells of protected sheets whose number format would have to change: only whoever protected them may. */
export function unformattable(planned: readonly PlannedWrite[]): readonly string[] {
  return planned
    .filter(({ protectedSheet }) => protectedSheet)
    .flatMap(({ id, rect, writings }) =>
      cellsOf(rect)
        .filter(({ down, across }) => changesFormat(writings[down]![across]!))
        .map(({ at }) => keyOf(id, at)),
    )
}

/** What the cells held, enough to put it back. */
export function beforeOf(
  looked: readonly Looked[],
  wanted: ReadonlyMap<string, CellPlace>,
  date1904: boolean,
): readonly Before[] {
  return looked.flatMap(({ id, rect, block }) =>
    cellsOf(rect).map((cell): Before => {
      const shown = cellOf(block, cell.down, cell.across, date1904)?.text ?? ''
      return { ...asPlace(wanted.get(keyOf(id, cell.at))!), shown, token: heldIn(block, cell) }
    }),
  )
}

/** What puts everything back as it was looked at, after a writing that came to nothing half way. */
export function undoing(planned: readonly PlannedWrite[]): readonly ToWrite[] {
  return planned.map(({ id, rect, block, writings }) => ({
    id,
    rect,
    writings: matrixOf(rect, (cell) => {
      const held = heldIn(block, cell)
      const { formatBefore, formatAfter } = writings[cell.down]![cell.across]!
      return writingBack(held, formatAfter ?? formatBefore ?? held.numberFormat)
    }),
  }))
}

/**
 * What puts cells back as they were: those that still hold what the pane left in them, and that may be written.
 * @param left what the pane left, by key
 * @param locked the keys of those that protection keeps
 * @returns what to write, and the places that stay as they are
 */
export function plannedRestore(
  looked: readonly Looked[],
  wanted: ReadonlyMap<string, Before>,
  left: ReadonlyMap<string, Held>,
  locked: ReadonlySet<string>,
): { readonly toWrite: readonly ToWrite[]; readonly kept: readonly CellPlace[] } {
  const back = new Map<string, { readonly id: string; readonly at: CellAt; readonly writing: Writing }>()
  for (const { id, rect, block, protectedSheet } of looked) {
    for (const cell of cellsOf(rect)) {
      const key = keyOf(id, cell.at)
      const now = heldIn(block, cell)
      const then = left.get(key)
      const writing = writingBack(wanted.get(key)!.token as Held, now.numberFormat)
      const free = !locked.has(key) && !(protectedSheet && changesFormat(writing))
      if (free && then && isSame(then, now)) back.set(key, { id, at: cell.at, writing })
    }
  }
  const all = [...back.values()]
  const toWrite = [...new Set(all.map(({ id }) => id))].flatMap((id) =>
    blocksOf(all.filter((one) => one.id === id).map(({ at }) => at)).map((rect: Rect) => ({
      id,
      rect,
      writings: matrixOf(rect, ({ at }) => back.get(keyOf(id, at))!.writing),
    })),
  )
  return { toWrite, kept: [...wanted].filter(([key]) => !back.has(key)).map(([, one]) => asPlace(one)) }
}
