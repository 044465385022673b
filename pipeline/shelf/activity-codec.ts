import type { CellAt } from '../../engine/grid/grid.js'
import type { Activity, Field, FieldCell } from '../../engine/plan/plan.js'
import { jsonText } from './json-text.js'

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
  const { fields, goal, responsibles, windows, dates } = activity
  let packed = ''
  const keys: string[] = []
  for (const [key, field] of fields) {
    keys.push(key)
    packed += packed === '' ? packedField(key, field) : `,${packedField(key, field)}`
  }
  const cells = activity.cells.map(({ key, at, raw }): PackedCell => {
    const field = fields.get(key)
    const isField = field?.raw === raw && field.at?.row === at.row && field.at.column === at.column
    return isField ? keys.indexOf(key) : [key, at.row, at.column, raw]
  })
  const rest = JSON.stringify([cells, goal, responsibles, windows, [...dates]])
  return `[[${packed}],${rest.slice(1)}`
}

/** A `PackedField` as JSON. */
function packedField(key: string, { text, raw, at, stored, number }: Field): string {
  const place = at ? `${String(at.row)},${String(at.column)}` : 'null,0'
  const isRaw = raw === text ? '0' : jsonText(raw)
  return `["${key}",${jsonText(text)},${isRaw},${place},${String(STORED.indexOf(stored))},${String(number)}]`
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
