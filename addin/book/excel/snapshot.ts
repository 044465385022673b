import { address, parseAddress } from '../../../engine/grid/address.js'
import type { CellAt, Grid } from '../../../engine/grid/grid.js'
import { MergeIndex } from '../../../engine/grid/merge-index.js'
import { ANNOTATION_NAME, sheetReferred, sheetsOfTheirs } from '../../../engine/workbook/annotation.js'
import { textConstant } from '../../../engine/workbook/workbook-part.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { blocksOf } from './areas.js'
import type { CellPlace, Contents } from '../book.js'
import { asPlace } from '../cell-place.js'
import { gridOf, type SheetState } from './grid-of-ranges.js'
import type { SheetBlock } from './rereading.js'
import { Trouble } from '../trouble.js'

export type SheetHeading = Pick<SheetState, 'id' | 'name' | 'visibility'>

/** What the open workbook says of itself before any cell is read. */
export interface Heading {
  readonly name: string
  readonly date1904: boolean
  readonly names: ReadonlyMap<string, string>
  /** the sheet that an annotation of ours added, which is not theirs */
  readonly annotation: string | null
  readonly properties: ReadonlyMap<string, string>
  readonly sheets: readonly SheetHeading[]
}

/** What was last read of the open workbook. */
export interface Snapshot {
  readonly heading: Heading
  readonly sheets: readonly SheetState[]
  readonly lacks: Contents['lacks']
}

/** What was read, as the engine takes it. */
export function contentsOf({ heading, sheets, lacks }: Snapshot): Contents {
  const made = sheets.map(gridOf)
  const workbook: Workbook = {
    grids: sheetsOfTheirs(
      made.map(({ grid }) => grid),
      heading.annotation,
    ),
    properties: heading.properties,
    names: heading.names,
    modified: null,
    notes: made.flatMap(({ notes }) => notes),
  }
  return { name: heading.name, workbook, lacks }
}

/** The workbook as its file says, for one that is too large to be asked for. */
export function snapshotOfFile(heading: Heading, file: Workbook): Snapshot {
  const sheets = heading.sheets.map((sheet): SheetState => {
    const grid = file.grids.find(({ name }) => name === sheet.name)
    return {
      ...sheet,
      rows: grid?.rows ?? new Map(),
      merges: grid?.merges ?? [],
      hiddenRows: [...(grid?.hiddenRows ?? [])],
      hiddenColumns: [...(grid?.hiddenColumns ?? [])],
    }
  })
  return { heading, sheets, lacks: [] }
}

/** The sheet of that name. @throws Trouble when there is none */
export function sheetNamed(sheets: readonly SheetState[], name: string): SheetState {
  const sheet = sheets.find((one) => one.name === name)
  if (!sheet) throw new Trouble('gone', name)
  return sheet
}

/** Where a place is in its sheet. @throws Trouble when it is no cell */
export function spotOf({ cell }: CellPlace): CellAt {
  const at = parseAddress(cell)
  if (!at) throw new Trouble('gone', cell)
  return at
}

/** A cell of the workbook, whatever its sheet is called today. */
export function keyOf(id: string, { row, column }: CellAt): string {
  return `${id}!${address(row, column)}`
}

/** Those of the places that a merge covers. @throws Trouble when a sheet is not there */
export function coveredAmong(
  places: readonly CellPlace[],
  sheets: readonly SheetState[],
): readonly CellPlace[] {
  return sheetsOf(places).flatMap(({ name, own }) => {
    const merges = new MergeIndex(gridOf(sheetNamed(sheets, name)).grid)
    return own.filter((place) => merges.covers(spotOf(place).row, spotOf(place).column)).map(asPlace)
  })
}

/** The blocks that hold these places and no other cell. @throws Trouble when a sheet is not there */
export function blocksAmong(
  places: readonly CellPlace[],
  sheets: readonly SheetState[],
): readonly SheetBlock[] {
  return sheetsOf(places).flatMap(({ name, own }) => {
    const { id } = sheetNamed(sheets, name)
    return blocksOf(own.map(spotOf)).map((rect) => ({ id, rect }))
  })
}

export function visibilityOf(told: string): Grid['visibility'] {
  if (told === 'Visible') return 'visible'
  return told === 'Hidden' ? 'hidden' : 'veryHidden'
}

/** The names that stand for a text. */
export function textConstants(
  items: readonly { readonly name: string; readonly formula: unknown; readonly scope: string }[],
): ReadonlyMap<string, string> {
  const constants = new Map<string, string>()
  for (const { name, formula, scope } of items) {
    const constant = scope === 'Workbook' ? textConstant(String(formula).replace(/^=/, '')) : null
    if (constant !== null) constants.set(name, constant)
  }
  return constants
}

/** The sheet to which the name leads by which an annotation of ours is known. */
export function annotationAmong(
  items: readonly { readonly name: string; readonly formula: unknown; readonly scope: string }[],
): string | null {
  const own = items.find(({ name, scope }) => name === ANNOTATION_NAME && scope === 'Workbook')
  return own ? sheetReferred(String(own.formula)) : null
}

/** A custom property as the file has it. */
export function propertyText(value: unknown): string {
  return value instanceof Date ? value.toISOString().replace(/\.\d+Z$/, 'Z') : String(value)
}

function sheetsOf(
  places: readonly CellPlace[],
): readonly { readonly name: string; readonly own: readonly CellPlace[] }[] {
  const names = [...new Set(places.map(({ sheet }) => sheet))]
  return names.map((name) => ({ name, own: places.filter(({ sheet }) => sheet === name) }))
}
