import type { Verdict } from '../../../engine/check.js'
import { SEVERITIES } from '../../../engine/findings/severity-counts.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { parseAddress } from '../../../engine/grid/address.js'
import type { Item } from '../../pane/item.js'

/** Findings under one heading. */
export interface Group {
  readonly key: string
  readonly title: string
  readonly items: readonly Item[]
}

/**
 * Findings by the row that they are about: first the rows with errors. Both halves in the order of the workbook, what is
 * about all of it at the top.
 */
export function byRow(items: readonly Item[], sheets: readonly string[], rows: RowIndex): readonly Group[] {
  const groups = new Map<string, Rows>()
  for (const item of items) {
    const { sheet, cell, row: label } = item.finding.place
    const at = cell === null ? null : parseAddress(cell)
    const first = sheet === null || !at ? null : (rows.get(sheet)?.get(at.row) ?? null)
    const row = first ?? (label === null ? -1 : (at?.row ?? -1))
    const key = [sheet, row, row === -1 ? label : ''].join('|')
    const group = groups.get(key)
    if (group) {
      group.items.push(item)
      group.title ??= label
    } else {
      const index = sheet === null ? -1 : sheets.indexOf(sheet)
      groups.set(key, { sheet: index, row, title: label, items: [item] })
    }
  }
  return [...groups]
    .sort(([, a], [, b]) => Number(hasError(b)) - Number(hasError(a)) || a.sheet - b.sheet || a.row - b.row)
    .map(([key, { row, title, items: own }]) => ({
      key,
      title: title ?? (row >= 0 ? `Fila ${String(row + 1)}` : wholeOf(own[0]!)),
      items: worstFirst(own),
    }))
}

interface Rows {
  readonly sheet: number
  readonly row: number
  title: string | null
  readonly items: Item[]
}

function hasError({ items }: Rows): boolean {
  return items.some(({ finding }) => finding.severity === 'error')
}

/** Findings by rule, those with errors first. */
export function byRule(items: readonly Item[]): readonly Group[] {
  const groups = new Map<string, Item[]>()
  for (const item of worstFirst(items)) {
    const group = groups.get(item.finding.rule)
    if (group) group.push(item)
    else groups.set(item.finding.rule, [item])
  }
  return [...groups].map(([rule, own]) => ({ key: rule, title: ruleTitle(rule), items: own }))
}

/** By sheet and row, the first row of the activity that the row belongs to. */
export type RowIndex = ReadonlyMap<string, ReadonlyMap<number, number>>

/** Which rows of a workbook belong together. */
export function rowIndex(verdict: Verdict | null): RowIndex {
  const index = new Map<string, Map<number, number>>()
  if (verdict?.kind !== 'plan') return index
  for (const activity of [...verdict.plan.activities, ...[...verdict.plan.annexes.values()].flat()]) {
    const rows = index.get(activity.sheet) ?? new Map<number, number>()
    index.set(activity.sheet, rows)
    for (let row = activity.row; row <= activity.lastRow; row++) rows.set(row, activity.row)
  }
  return index
}

function wholeOf({ finding: { place } }: Item): string {
  return place.sheet === null ? 'Todo el libro' : `Hoja "${place.sheet}"`
}

function worstFirst(items: readonly Item[]): readonly Item[] {
  return [...items].sort(
    (a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity),
  )
}
