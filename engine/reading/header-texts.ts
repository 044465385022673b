import type { CellAt } from '../grid/grid.js'
import { fold } from '../text/fold.js'
import { mayBeHeader } from './header-names.js'
import { lettersOf, type Letters } from './letters.js'
import type { SheetView } from './sheet-view.js'

/** A text of a row that may be a header. */
export interface HeaderText {
  readonly column: number
  readonly text: string
  readonly at: CellAt
  /** readings of it, the likeliest first */
  readonly readings: readonly string[]
  /** of each that is short enough for a header */
  readonly letters: readonly Letters[]
}

/** A group title spans few columns. */
export const WIDEST_GROUP = 40

const byLetters = new WeakMap<SheetView, ReadonlyMap<number, readonly number[]>>()

/** The rows of a sheet by the letters of their texts, one for each text: what rules most of them out, worked out once for all formats. */
export function rowsByLetters(view: SheetView): ReadonlyMap<number, readonly number[]> {
  const known = byLetters.get(view)
  if (known) return known
  const rows = new Map<number, number[]>()
  for (const row of view.rows) {
    for (const { text, cell } of view.written(row)) {
      if (typeof cell.value !== 'string' || !mayBeHeader(text)) continue
      const { hash } = lettersOf(text)
      const there = rows.get(hash)
      if (there) there.push(row)
      else rows.set(hash, [row])
    }
  }
  byLetters.set(view, rows)
  return rows
}

type Kept = WeakMap<SheetView, Map<number, readonly HeaderText[]>>
const ONE_LEVEL: Kept = new WeakMap()
const TWO_LEVELS: Kept = new WeakMap()

/** The texts of a row as those of a header. */
export function oneLevel(view: SheetView, row: number): readonly HeaderText[] {
  return keptOf(view, row, ONE_LEVEL, levelTexts)
}

/** The texts of a row and the one below as those of one header. */
export function twoLevels(view: SheetView, row: number): readonly HeaderText[] {
  return keptOf(view, row, TWO_LEVELS, twoLevelTexts)
}

/** The texts of a row, worked out once for all formats. */
function keptOf(
  view: SheetView,
  row: number,
  kept: Kept,
  textsOf: (view: SheetView, row: number) => readonly HeaderText[],
): readonly HeaderText[] {
  let rows = kept.get(view)
  if (!rows) kept.set(view, (rows = new Map()))
  let texts = rows.get(row)
  if (!texts) rows.set(row, (texts = textsOf(view, row)))
  return texts
}

function levelTexts(view: SheetView, row: number): HeaderText[] {
  return view
    .written(row)
    .map(({ text, at, cell }) =>
      headerText(text, at, at.column, typeof cell.value === 'string' ? [text] : []),
    )
}

function headerText(text: string, at: CellAt, column: number, readings: readonly string[]): HeaderText {
  return { text, at, column, readings, letters: readings.filter(mayBeHeader).map((one) => lettersOf(one)) }
}

/** Header texts of a row and the one below: the upper text over each lower one is a group title or the first half of its name. */
function twoLevelTexts(view: SheetView, row: number): HeaderText[] {
  const columns = new Set<number>()
  for (const { at } of view.written(row)) {
    const right = Math.min(view.merges.over(row, at.column)?.right ?? at.column, at.column + WIDEST_GROUP)
    for (let column = at.column; column <= right; column++) columns.add(column)
  }
  for (const { at } of view.written(row + 1)) columns.add(at.column)
  const texts: HeaderText[] = []
  for (const column of [...columns].sort((a, b) => a - b)) {
    const upper = view.shown(row, column)
    const lower = view.shown(row + 1, column)
    if (lower && lower.at.row === row + 1) {
      if (lower.at.column !== column) continue
      const readings = [...(upper ? underTitle(upper.text, lower.text) : []), lower.text]
      texts.push(headerText(lower.text, lower.at, column, readings))
    } else if (upper && upper.at.column === column) {
      texts.push(headerText(upper.text, upper.at, column, [upper.text]))
    }
  }
  return texts
}

/** What a header may mean under a title: "Riesgo residual" over "Impacto" is "Riesgo residual Impacto" and "Impacto residual". */
function underTitle(title: string, lower: string): string[] {
  const words = fold(title).split(' ')
  return [`${title} ${lower}`, `${words[0] ?? ''} ${lower}`, `${lower} ${words.at(-1) ?? ''}`]
}
