import type { CellAt } from '../../engine/grid/grid.js'
import type { Activity, Field, FieldCell } from '../../engine/plan/plan.js'

/** What of an activity is not kept at hand. */
export type ActivityDetail = Pick<
  Activity,
  'fields' | 'cells' | 'goal' | 'responsibles' | 'windows' | 'dates'
>

const STORED = ['number', 'text', 'nothing'] as const

type PackedField = [
  key: string,
  text: string,
  raw: string | 0,
  row: number | null,
  column: number,
  stored: number,
  number: number | null,
]
/** the index of the field that the cell became, or the cell */
type PackedCell = number | [key: string, row: number, column: number, raw: string]
type Packed = [
  fields: PackedField[],
  cells: PackedCell[],
  goal: Activity['goal'],
  responsibles: Activity['responsibles'],
  windows: Activity['windows'],
  dates: [string, Activity['windows'][number]['start'][]][],
]

/** The detail of an activity as JSON text. */
export function encodeDetail(activity: ActivityDetail): string {
  const fields = [...activity.fields].map(([key, { text, raw, at, stored, number }]): PackedField => [
    key,
    text,
    raw === text ? 0 : raw,
    at?.row ?? null,
    at?.column ?? 0,
    STORED.indexOf(stored),
    number,
  ])
  const keys = [...activity.fields.keys()]
  const cells = activity.cells.map(({ key, at, raw }): PackedCell => {
    const field = activity.fields.get(key)
    const isField = field?.raw === raw && field.at?.row === at.row && field.at.column === at.column
    return isField ? keys.indexOf(key) : [key, at.row, at.column, raw]
  })
  const packed = [fields, cells, activity.goal, activity.responsibles, activity.windows, [...activity.dates]]
  return JSON.stringify(packed)
}

/** The detail of an activity from its text. */
export function decodeDetail(text: string): ActivityDetail {
  const [packed, cells, goal, responsibles, windows, dates] = JSON.parse(text) as Packed
  const fields = packed.map(([key, text, raw, row, column, stored, number]): [string, Field] => {
    const at: CellAt | null = row === null ? null : { row, column }
    return [key, { text, raw: raw === 0 ? text : raw, at, stored: STORED[stored]!, number }]
  })
  return {
    fields: new Map(fields),
    cells: cells.map((cell): FieldCell => {
      if (typeof cell !== 'number')
        return { key: cell[0], at: { row: cell[1], column: cell[2] }, raw: cell[3] }
      const [key, { at, raw }] = fields[cell]!
      return { key, at: at!, raw }
    }),
    goal,
    responsibles,
    windows,
    dates: new Map(dates) as Activity['dates'],
  }
}
