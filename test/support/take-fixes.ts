import { shownDate } from '../../engine/calendar/iso-date.js'
import type { Finding, FixEdit } from '../../engine/findings/finding.js'
import { address, parseAddress } from '../../engine/grid/address.js'
import type { Cell, Grid } from '../../engine/grid/grid.js'
import { MergeIndex } from '../../engine/grid/merge-index.js'
import { serial } from './layouts/dates.js'

/** Sheets after edits, as a person who takes them would have them. */
export function applied(grids: readonly Grid[], edits: readonly FixEdit[]): Grid[] {
  for (const { sheet } of edits) if (!grids.some(({ name }) => name === sheet)) throw new Error(`no ${sheet}`)
  return grids.map((grid) => {
    const own = edits.filter(({ sheet }) => sheet === grid.name)
    return own.length === 0 ? grid : edited(grid, own)
  })
}

function edited(grid: Grid, edits: readonly FixEdit[]): Grid {
  const merges = new MergeIndex(grid)
  const rows = new Map([...grid.rows].map(([row, cells]) => [row, new Map(cells)]))
  for (const { cell, value } of edits) {
    const { row, column } = parseAddress(cell)!
    if (merges.covers(row, column))
      throw new Error(`${grid.name}!${address(row, column)} is the hidden part of a merged cell`)
    const cells = rows.get(row) ?? new Map<number, Cell>()
    const written = value === null ? null : cellOf(value)
    if (written === null) cells.delete(column)
    else cells.set(column, written)
    rows.set(row, new Map([...cells].sort(([a], [b]) => a - b)))
  }
  return { ...grid, rows: new Map([...rows].sort(([a], [b]) => a - b)) }
}

function cellOf(value: string | number): Cell {
  const plain = { formula: false, error: null, date: null }
  if (typeof value === 'number') return { ...plain, text: String(value).replace('.', ','), value }
  if (!isIso(value)) return { ...plain, text: value, value }
  return { ...plain, text: shownDate(value), value: serial(value), date: value }
}

/** Whether what a fix writes is a date. */
export function isIso(value: FixEdit['value']): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
}

/** The very finding: what says it, where, and of what. */
export function saying({ rule, place, facts }: Finding): string {
  return JSON.stringify([rule, place.sheet, place.cell, facts])
}

/** Where a finding stands, as far as a fix may move it: a cell of its row, or the whole workbook. */
function region({ rule, place }: Finding): string {
  if (place.cell === null || place.row === null) return rule
  return `${rule} ${place.sheet ?? ''}!${String(parseAddress(place.cell)!.row + 1)}`
}

/** What is said after a fix and was not said before, by rule and row. */
export function fresh(before: readonly Finding[], after: readonly Finding[]): string[] {
  const known = new Map<string, number>()
  for (const found of before) known.set(region(found), (known.get(region(found)) ?? 0) + 1)
  return after.flatMap((found) => {
    const left = known.get(region(found)) ?? 0
    known.set(region(found), left - 1)
    return left > 0 ? [] : [`${region(found)} ${JSON.stringify(found.facts)}`]
  })
}
