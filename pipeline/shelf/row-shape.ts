import type { Activity, Field } from '../../engine/plan/plan.js'
import { keyOf, NUMERIC, type Format } from '../../engine/format/format.js'
import { columnLetters } from '../../engine/grid/address.js'
import { hasOwnPlace } from '../../engine/plan/understood.js'

/** The ways in which a field is stored; one that says nothing is stored as nothing. */
export const STORED = ['number', 'text', 'nothing'] as const

/** The column of a field that has no cell. */
export const NO_COLUMN = -1

/** What the rows of a table have in common: what is not told of each. */
export interface RowShape {
  /** keys of the fields, in order */
  readonly keys: readonly string[]
  /** in which column of the sheet each stands */
  readonly columns: readonly number[]
  /** how each that says something is stored, as its place in `STORED` */
  readonly stored: readonly number[]
  /** which of them are cells of the row, in the order in which they were read */
  readonly cells: readonly number[]
}

/** A field by its key. */
export interface KeyedField {
  readonly key: string
  readonly field: Field
}

/** Shapes looked at for a row before it gets one of its own. */
const RECENT = 8

/** The shapes of the rows of a table, gathered as they come. */
export class RowShapes {
  readonly all: RowShape[] = []

  /** The place among all of the one that a row has; where its cells are more than its fields, of one that has but its fields. */
  of(fields: readonly KeyedField[], cells: Activity['cells']): number {
    const { all } = this
    const last = Math.max(0, all.length - RECENT)
    let like = -1
    for (let i = all.length - 1; i >= last; i--) {
      if (!haveFields(all[i]!, fields)) continue
      if (areCells(all[i]!, fields, cells)) return i
      like = i
    }
    const places = cells.map((cell) => fields.findIndex((field) => isCell(field, cell)))
    const isMore = places.includes(-1)
    return isMore && like >= 0 ? like : all.push(shapeOf(fields, isMore ? [] : places)) - 1
  }
}

function haveFields({ keys, columns, stored }: RowShape, fields: readonly KeyedField[]): boolean {
  if (fields.length !== keys.length) return false
  for (let i = 0; i < fields.length; i++) {
    const { key, field } = fields[i]!
    if (key !== keys[i] || (field.at?.column ?? NO_COLUMN) !== columns[i]) return false
    if (field.text !== '' && field.stored !== STORED[stored[i]!]) return false
  }
  return true
}

/** Whether these fields are the cells of the row, in their order. */
export function areCells(
  { cells: places }: RowShape,
  fields: readonly KeyedField[],
  cells: Activity['cells'],
): boolean {
  if (cells.length !== places.length) return false
  for (let i = 0; i < cells.length; i++) if (!isCell(fields[places[i]!]!, cells[i]!)) return false
  return true
}

/** Whether a cell is all that a field says. */
export function isCell({ key, field: { raw, at } }: KeyedField, cell: Activity['cells'][number]): boolean {
  return key === cell.key && raw === cell.raw && at?.row === cell.at.row && at.column === cell.at.column
}

function shapeOf(fields: readonly KeyedField[], cells: readonly number[]): RowShape {
  return {
    keys: fields.map(({ key }) => key),
    columns: fields.map(({ field }) => field.at?.column ?? NO_COLUMN),
    stored: fields.map(({ field: { text, stored } }) => STORED.indexOf(text === '' ? 'text' : stored)),
    cells,
  }
}

/** The columns in which the responsibles and the dates of most rows stand. */
export interface UsualColumns {
  readonly responsibles: number
  readonly start: number
  readonly end: number
}

export function usualColumns({ keys, columns }: RowShape, format: Format): UsualColumns {
  const columnOf = (type: 'responsibles' | 'start' | 'end'): number =>
    columns[keys.indexOf(keyOf(format, type))] ?? NO_COLUMN
  return { responsibles: columnOf('responsibles'), start: columnOf('start'), end: columnOf('end') }
}

/** A shape as rows are read back by it; places of fields are −1 where the row has no such field. */
export interface ShapeRead extends RowShape {
  readonly usual: UsualColumns
  readonly subject: number
  readonly product: number
  readonly goal: number
  readonly indicator: number
  /** fields without a place of their own in the contract, in the order of the format */
  readonly others: readonly number[]
  /** those of numbers, in the order of the format */
  readonly numeric: readonly number[]
  readonly letters: readonly string[]
}

export function shapeRead(shape: RowShape, format: Format): ShapeRead {
  const { keys, columns } = shape
  const placesOf = (wanted: (column: Format['columns'][number]) => boolean): number[] =>
    format.columns
      .filter(wanted)
      .map(({ key }) => keys.indexOf(key))
      .filter((place) => place >= 0)
  return {
    ...shape,
    usual: usualColumns(shape, format),
    subject: keys.indexOf(keyOf(format, 'subject')),
    product: keys.indexOf('product'),
    goal: keys.indexOf(keyOf(format, 'goal')),
    indicator: keys.indexOf('indicator'),
    others: placesOf((column) => !hasOwnPlace(column)),
    numeric: placesOf(({ type }) => NUMERIC.has(type)),
    letters: columns.map((column) => (column === NO_COLUMN ? '' : columnLetters(column))),
  }
}
