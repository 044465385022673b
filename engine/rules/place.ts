import { keyOf, type Format } from '../format/format.js'
import type { Fix, FixEdit, Place } from '../findings/finding.js'
import { address } from '../grid/address.js'
import type { CellAt } from '../grid/grid.js'
import type { Activity, Plan } from '../plan/plan.js'
import { cleanLine } from '../text/clean.js'
import { remembered } from '../text/remember.js'
import { oncePerPlan } from './once-per-plan.js'

const LABEL_LENGTH = 70
const BULLET = /^[•·▪●○◦‣*–—-]\s*/u

/** The row in human words: "5.1 Realizar seguimiento…". */
export function rowLabel(activity: Activity, format: Format): string {
  const key = format.labelColumn ?? keyOf(format, 'subject')
  const { number } = activity
  const text = bareText(activity.fields.get(key)?.text ?? '')
  const label = number === null ? text : text === '' ? number : `${number} ${text}`
  if (label === '') return `Fila ${String(activity.row + 1)}`
  return label.length > LABEL_LENGTH ? `${label.slice(0, LABEL_LENGTH - 1).trimEnd()}…` : label
}

const bareText = remembered(4_000, (text) => cleanLine(text.replace(BULLET, '')))

/** The official header of a column. */
export function headerOf(format: Format, key: string): string {
  for (const column of format.columns) if (column.key === key) return column.header
  return key
}

/** A cell of an activity as the place of a finding. */
export function placeOf(
  activity: Activity,
  format: Format,
  key: string,
  at?: CellAt | null,
  value?: string,
): Place {
  const field = activity.fields.get(key)
  const cell = at ?? field?.at ?? null
  return {
    sheet: activity.sheet,
    cell: cell && address(cell.row, cell.column),
    column: headerOf(format, key),
    row: rowLabel(activity, format),
    value: value ?? field?.raw ?? null,
  }
}

/** A cell met while reading as the place of a finding, with the activity it lies in, if any. */
export function placeAt(
  plan: Plan,
  format: Format,
  sheet: string,
  at: CellAt,
  key: string | null,
  value: string | null,
): Place {
  const activity = activityAt(plan, format, sheet, at.row)
  return {
    sheet,
    cell: address(at.row, at.column),
    column: key === null ? null : headerOf(format, key),
    row: activity ? rowLabel(activity, format) : null,
    value,
  }
}

/** A fix of one cell. */
export function fixCell(label: string, sheet: string, at: CellAt, value: string | null): Fix {
  return { label, edits: [edit(sheet, at, value)] }
}

export function edit(sheet: string, at: CellAt, value: FixEdit['value']): FixEdit {
  return { sheet, cell: address(at.row, at.column), value }
}

/** The activity in which a row lies, if any; those of a sheet are one below the other. */
function activityAt(plan: Plan, format: Format, sheet: string, row: number): Activity | undefined {
  const own = bySheet(plan, format).get(sheet) ?? []
  let [from, to] = [0, own.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (own[middle]!.lastRow < row) from = middle + 1
    else to = middle
  }
  const found = own[from]
  return found && found.row <= row ? found : undefined
}

const bySheet = oncePerPlan(({ activities }): ReadonlyMap<string, readonly Activity[]> => {
  const sheets = new Map<string, Activity[]>()
  for (const activity of activities) {
    const own = sheets.get(activity.sheet)
    if (own) own.push(activity)
    else sheets.set(activity.sheet, [activity])
  }
  return sheets
})
