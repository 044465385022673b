import { IN_DIGITS, type Column } from '../format/format.js'
import type { CellKind } from './cell-kind.js'
import type { Written } from './sheet-view.js'

/** A written cell with what its content can be. */
export interface KindCell {
  readonly written: Written
  readonly kind: CellKind
  /** whether the text is a label of the catalogue column */
  readonly label: boolean
}

/** Where a column of the table stands in the sheet. */
export interface Slot {
  readonly column: Column
  readonly at: number
  /** last column under its header, where that is merged over several */
  readonly to: number
}

/** The cells of a row, each under the column it belongs to. */
export interface Alignment {
  /** columns by which the row has slipped; 0 where it stands right */
  readonly offset: number
  readonly cells: ReadonlyMap<string, Written>
  /** every cell that has slipped, with the column it belongs in; also those of columns that the format does not know */
  readonly moves: readonly { readonly written: Written; readonly to: number }[]
  /** cells among them that belong nowhere */
  readonly homeless: readonly Written[]
}

/** How many columns a row may slip. */
export const REACH = 6

/** A column of the table: one of the format's, or one that it does not know and that takes anything. */
interface Place {
  readonly key: string
  readonly type: Column['type'] | 'unknown'
  readonly at: number
}

/**
 * Finds whether a row has slipped sideways, wholly or from some column on, and realigns it.
 * It has only when a cell as it stands is in a column where it cannot belong and some shift puts every cell in its place.
 * @param extras columns of the table that the format does not know; they slip with the row
 * @param strict whether a name, a date or a numbered text in a column of texts is out of place, as in formats that number
 * their activities; elsewhere a text may be any of them
 */
export function align(
  cells: readonly KindCell[],
  slots: readonly Slot[],
  extras: readonly number[] = [],
  strict = true,
): Alignment {
  const table = tableOf(slots, extras)
  const straight = place(cells, table, 0, 0, strict)
  const best = straight.wrong > 0 || straight.outside > 0 ? surest(cells, table, straight, strict) : straight
  if (extras.length === 0) return best
  return { ...best, cells: new Map([...best.cells].filter(([key]) => table.known.has(key))) }
}

/** The columns of a table, from left to right. */
interface Table {
  readonly extras: readonly number[]
  readonly places: readonly Place[]
  readonly byColumn: ReadonlyMap<number, Place>
  /** keys of the format's own */
  readonly known: ReadonlySet<string>
}

const TABLES = new WeakMap<readonly Slot[], Table>()

/** The columns of a table, worked out once for all its rows. */
function tableOf(slots: readonly Slot[], extras: readonly number[]): Table {
  const there = TABLES.get(slots)
  if (there?.extras === extras) return there
  const places: Place[] = [
    ...slots.map(({ column, at }) => ({ key: column.key, type: column.type, at })),
    ...extras.map((at) => ({ key: `unknown ${String(at)}`, type: 'unknown' as const, at })),
  ].sort((a, b) => a.at - b.at)
  const table = {
    extras,
    places,
    byColumn: new Map(places.map((one) => [one.at, one])),
    known: new Set(slots.map(({ column }) => column.key)),
  }
  TABLES.set(slots, table)
  return table
}

/** The shift that puts most cells in their place, the shortest; the row as it stands, where none is clearly better. */
function surest(cells: readonly KindCell[], table: Table, straight: Placed, strict: boolean): Placed {
  let best = straight
  for (let distance = 1; distance <= REACH; distance++) {
    for (let from = 0; from < table.places.length; from++) {
      for (const offset of [distance, -distance]) {
        const way = place(cells, table, offset, from, strict)
        if (way.wrong === 0 && !way.lost && way.right > straight.right + 1 && way.right > best.right)
          best = way
      }
    }
  }
  return best
}

interface Placed extends Alignment {
  /** how surely the contents prove their columns */
  readonly right: number
  /** cells whose content cannot belong to their column */
  readonly wrong: number
  /** telling cells beside the table */
  readonly outside: number
  /** whether a telling cell of the table is left without a column */
  readonly lost: boolean
}

/** Places cells with the columns from the `from`-th on shifted by an offset. */
function place(
  cells: readonly KindCell[],
  table: Table,
  offset: number,
  from: number,
  strict: boolean,
): Placed {
  const byColumn =
    offset === 0
      ? table.byColumn
      : new Map(table.places.map((one, i) => [one.at + (i >= from ? offset : 0), one]))
  const placed = new Map<string, Written>()
  let right = 0
  let wrong = 0
  let outside = 0
  let lost = false
  const moves: { written: Written; to: number }[] = []
  const homeless: Written[] = []
  for (const cell of cells) {
    const column = cell.written.at.column
    const found = byColumn.get(column)
    if (!found || placed.has(found.key)) {
      const telling = cell.kind === 'date' || cell.kind === 'activity' || cell.kind === 'names'
      if (telling) outside++
      if (table.byColumn.has(column)) {
        lost ||= telling
        right--
        homeless.push(cell.written)
      }
      continue
    }
    placed.set(found.key, cell.written)
    if (found.at !== column) moves.push({ written: cell.written, to: found.at })
    const fits = fit(cell, found.type, strict)
    if (found.type === 'catalogue' && fits === 0) right--
    if (fits > 0) right += fits
    else if (fits < 0) wrong++
  }
  return { offset, cells: placed, moves, homeless, right, wrong, outside, lost }
}

/** What any text may say, where the format is not strict. */
const FREE: ReadonlySet<Place['type']> = new Set(['text', 'list', 'choice', 'subject', 'catalogue', 'goal'])

/** Above 0: how surely this content belongs here; 0: it may; -1: it cannot. */
function fit({ kind, label, written }: KindCell, type: Place['type'], strict: boolean): number {
  if (type === 'unknown') return kind === 'activity' ? -1 : 0
  if (!strict && FREE.has(type)) return label && type === 'catalogue' ? 1 : 0
  switch (kind) {
    case 'date':
      if (IN_DIGITS.has(type) && written.cell.date === null) return 0
      return type === 'start' || type === 'end' || type === 'date' ? 2 : -1
    case 'activity':
      return type === 'subject' ? 3 : strict ? -1 : 0
    case 'names':
      return type === 'responsibles' ? 2 : type === 'code' ? 0 : -1
    case 'quantity':
      return type === 'goal' ? 1 : 0
    case 'text':
      return label && type === 'catalogue' ? 1 : 0
  }
}
