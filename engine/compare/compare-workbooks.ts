import type { Grid } from '../grid/grid.js'
import { fold } from '../text/fold.js'
import type { Workbook } from '../workbook/workbook.js'
import { compareSheets } from './compare-sheets.js'
import { pairByLikeness } from './likeness.js'
import { bagOf, Numbering, sharedWords } from './numbering.js'
import type { SheetDifference } from './sheet-difference.js'

/** From which share of common cells two sheets of other names are one renamed. */
const SAME_SHEET = 0.5

/**
 * What changed between two workbooks, cell by cell, on all their sheets; only those where something did, in the order of
 * the second and then those that it lacks. The sheet that we add to a workbook that goes back is none of them: the reader
 * leaves it out.
 */
export function compareWorkbooks(before: Workbook, after: Workbook): SheetDifference[] {
  const pairs = pairSheets(before.grids, after.grids)
  return pairs.flatMap(([was, is]) => compareSheets(was, is) ?? [])
}

type SheetPair = readonly [Grid | null, Grid | null]

function pairSheets(before: readonly Grid[], after: readonly Grid[]): SheetPair[] {
  const partner = new Map<Grid, Grid>()
  const taken = new Set<Grid>()
  const pair = (was: Grid, is: Grid): void => {
    partner.set(is, was)
    taken.add(was)
  }
  const free = (): [Grid[], Grid[]] => [
    before.filter((grid) => !taken.has(grid)),
    after.filter((grid) => !partner.has(grid)),
  ]
  for (const nameOf of [({ name }: Grid) => name, ({ name }: Grid) => fold(name)]) {
    const [left, right] = free()
    for (const is of right) {
      const was = left.find((grid) => nameOf(grid) === nameOf(is) && !taken.has(grid))
      if (was) pair(was, is)
    }
  }
  const [left, right] = free()
  const numbering = new Numbering()
  const [cellsBefore, cellsAfter] = [left, right].map((side) => side.map((grid) => cellsOf(grid, numbering)))
  const [bagsBefore, bagsAfter] = [cellsBefore!.map(bagOf), cellsAfter!.map(bagOf)]
  const renamed = pairByLikeness(cellsBefore!, cellsAfter!, (i, j) => {
    const alike = sharedWords(bagsBefore[i]!, bagsAfter[j]!)
    return alike >= SAME_SHEET ? alike : 0
  })
  for (const { before: i, after: j } of renamed) pair(left[i]!, right[j]!)
  const gone = before.filter((grid) => !taken.has(grid))
  return [
    ...after.map((is): SheetPair => [partner.get(is) ?? null, is]),
    ...gone.map((was): SheetPair => [was, null]),
  ]
}

/** What the cells of a sheet show, by its number. */
function cellsOf({ rows }: Grid, numbering: Numbering): number[] {
  const shown: number[] = []
  for (const cells of rows.values()) {
    for (const { text } of cells.values()) {
      const plain = text.trim()
      if (plain !== '') shown.push(numbering.numberOf(plain))
    }
  }
  return shown
}
