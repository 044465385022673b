import { columnsOf, type Column } from '../../format/format.js'
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
      if (!columns) {
        columns = columnsOf(
          format,
          format.sections.find((s) => s.number === section),
        ).filter(({ key, required }) => required || key === 'executed')
        bySection.set(section, columns)
      }
      return columns
    }
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      for (const { key, type, header, required } of columnsIn(activity.section)) {
        if (key === 'executed' && isUnreported(activity)) {
          const place = placeOf(activity, format, key)
          findings.push(finding('required-empty', 'error', place, { header, isReport: true }))
          continue
        }
        const field = activity.fields.get(key)
        if (!required || type === 'responsibles' || !field) continue
        if (broken.size > 0 && rowsOf(activity).some((row) => broken.has(cellKey(activity.sheet, row, key))))
          continue
        if (type === 'start' || type === 'end') {
          if (hasAllDates(activity, type)) continue
          for (const at of emptyDates(activity, type))
            findings.push(
              finding('required-empty', 'error', placeOf(activity, format, key, at, ''), { header }),
            )
        } else if (field.text === '')
          findings.push(finding('required-empty', 'error', placeOf(activity, format, key), { header }))
      }
    }
    return findings
  },
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
