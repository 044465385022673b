import { columnsOf, type Column, type Format } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { CellAt } from '../../grid/grid.js'
import type { Activity, Plan } from '../../plan/plan.js'
import { isPrepared, numberIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * A mandatory cell is empty, and neither a merge nor a continuation row fills it (Ley 1474 de 2011, art. 74).
 * The responsible has a rule of its own, and so has a cell with an error.
 */
export const requiredEmpty: Rule = {
  id: 'required-empty',
  scope: 'row',
  needs: [],
  check: (plan, { format }) => {
    const broken = brokenCells(plan)
    const bySection = new Map<number | null, readonly Column[]>()
    const columnsIn = (section: number | null): readonly Column[] => {
      let columns = bySection.get(section)
      if (!columns) bySection.set(section, (columns = columnsDueIn(section, format)))
      return columns
    }
    const findings: Finding[] = []
    const tell = (activity: Activity, { key, type, header }: Column): void => {
      if (key === 'executed' && isUnreported(activity)) {
        const place = placeOf(activity, format, key)
        findings.push(finding('required-empty', 'error', place, { header, isReport: true }))
        return
      }
      if (broken.size > 0 && rowsOf(activity).some((row) => broken.has(cellKey(activity.sheet, row, key))))
        return
      if (type === 'start' || type === 'end') {
        for (const at of emptyDates(activity, type))
          findings.push(
            finding('required-empty', 'error', placeOf(activity, format, key, at, ''), { header }),
          )
      } else findings.push(finding('required-empty', 'error', placeOf(activity, format, key), { header }))
    }
    for (const activity of plan.activities) {
      for (const column of columnsIn(activity.section))
        if (isEmptyIn(activity, column)) tell(activity, column)
    }
    return findings
  },
}

function columnsDueIn(section: number | null, format: Format): readonly Column[] {
  const own = format.sections.find(({ number }) => number === section)
  return columnsOf(format, own).filter(({ key, required }) => required || key === 'executed')
}

/** Whether a row has the column, and nothing in it where something is due. */
function isEmptyIn(activity: Activity, { key, type, required }: Column): boolean {
  if (key === 'executed' && isUnreported(activity)) return true
  const field = activity.fields.get(key)
  if (!required || !field || type === 'responsibles') return false
  return type === 'start' || type === 'end' ? !hasAllDates(activity, type) : field.text === ''
}

/** Whether a prepared follow-up asks what was executed of a scheduled activity, and nobody says it. */
function isUnreported(activity: Activity): boolean {
  const { fields } = activity
  const isDue = isPrepared(activity) && numberIn(activity, 'scheduled') !== null
  return isDue && fields.get('executed')?.text === ''
}

function brokenCells(plan: Plan): ReadonlySet<string> {
  return new Set(
    plan.observations.flatMap((seen) =>
      seen.kind === 'cell-error' ? [cellKey(seen.sheet, seen.row, seen.column)] : [],
    ),
  )
}

function cellKey(sheet: string, row: number, column: string): string {
  return `${sheet}\n${String(row)}\n${column}`
}

function rowsOf({ row, lastRow }: Activity): number[] {
  return Array.from({ length: lastRow - row + 1 }, (_, i) => row + i)
}

function hasAllDates({ windows }: Activity, side: 'start' | 'end'): boolean {
  for (const window of windows) if (!window[side]) return false
  return windows.length > 0
}

/** Where a date is due and none is written: the row's own cell, or the one beside the window's other date. */
function emptyDates(activity: Activity, side: 'start' | 'end'): readonly (CellAt | null)[] {
  if (activity.windows.length === 0) return [null]
  const written = activity.windows.flatMap((window) => window[side]?.at ?? [])
  return activity.windows.flatMap((window) => {
    if (window[side]) return []
    const other = side === 'start' ? window.end : window.start
    if (!other || written.length === 0) return [null]
    const { row } = other.at
    return written.some((at) => at.row === row) ? [] : [{ row, column: written[0]!.column }]
  })
}
