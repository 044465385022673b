import { keyOf, componentOf, NUMERIC, type Column, type Format } from '../format/format.js'
import { address } from '../grid/address.js'
import type { Activity, GoalItem } from './plan.js'

/** Who was understood to answer for an activity; `text` is what was written. */
export interface UnderstoodResponsible {
  readonly id: string | null
  readonly name: string
  readonly text: string
}

/** Dates are ISO, null where what is written is no date; `text` is what was written. */
export interface UnderstoodWindow {
  readonly start: string | null
  readonly end: string | null
  readonly text: readonly [string, string]
}

/** What was understood of an activity's row. */
export interface UnderstoodActivity {
  readonly component: number | null
  readonly subcomponent: number | null
  readonly number: string | null
  readonly activity: string
  readonly product: string | null
  readonly goal: { readonly text: string; readonly items: readonly GoalItem[] }
  readonly indicator: string | null
  readonly responsibles: readonly UnderstoodResponsible[]
  readonly schedule: readonly UnderstoodWindow[]
  readonly fields: Readonly<Record<string, string>>
  /** what its cells of numbers, percentages (90 for 90%) and money hold, by column key */
  readonly numbers?: Readonly<Record<string, number>>
}

/** Kinds of column that have a place of their own in an activity as JSON. */
const OWN_TYPES: ReadonlySet<string> = new Set(['subject', 'goal', 'responsibles', 'start', 'end'])

/** Columns that have, whatever the format. */
const OWN_PLACE: ReadonlySet<string> = new Set(['product', 'indicator'])

/** Whether what a column says has a place of its own in an activity as JSON, beside `fields`. */
export function hasOwnPlace({ key, type }: Column): boolean {
  return OWN_TYPES.has(type) || OWN_PLACE.has(key)
}

/** What was understood of an activity, as the JSON contracts carry it. */
export function understood(activity: Activity, format: Format): UnderstoodActivity {
  const text = (key: string): string => activity.fields.get(key)?.text ?? ''
  const own = (key: string): string | null => (activity.fields.has(key) ? text(key) : null)
  const others = format.columns.filter((column) => !hasOwnPlace(column) && activity.fields.has(column.key))
  const numbers = format.columns.flatMap(({ key, type }) => {
    const number = NUMERIC.has(type) ? (activity.fields.get(key)?.number ?? null) : null
    return number === null ? [] : [[key, number] as const]
  })
  return {
    component: componentOf(format, activity.section),
    subcomponent: format.subcomponentWord === null ? null : activity.subcomponent,
    number: activity.number,
    activity: text(keyOf(format, 'subject')),
    product: own('product'),
    goal: { text: text(keyOf(format, 'goal')), items: activity.goal },
    indicator: own('indicator'),
    responsibles: activity.responsibles.map(({ id, name, text }) => ({ id, name, text })),
    schedule: activity.windows.map(({ start, end }) => ({
      start: start?.iso ?? null,
      end: end?.iso ?? null,
      text: [start?.text ?? '', end?.text ?? ''],
    })),
    fields: Object.fromEntries(others.map(({ key }) => [key, text(key)])),
    ...(numbers.length > 0 && { numbers: Object.fromEntries(numbers) }),
  }
}

/** Where an activity stands in its workbook: sheet, row as the spreadsheet numbers it, and the cell of each column. */
export interface PlaceInWorkbook {
  readonly sheet: string
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

/** What was understood of an activity, and where it stands. */
export type PlacedActivity = UnderstoodActivity & PlaceInWorkbook

/** What was understood of an activity and where it stands, for a person to compare with what was meant. */
export function placed(activity: Activity, format: Format): PlacedActivity {
  return { ...understood(activity, format), ...placeInWorkbook(activity) }
}

/** Where an activity stands. */
export function placeInWorkbook({ sheet, row, fields }: Activity): PlaceInWorkbook {
  const cells = [...fields].flatMap(([key, { at }]) =>
    at ? [[key, address(at.row, at.column)] as const] : [],
  )
  return { sheet, row: row + 1, cells: Object.fromEntries(cells) }
}
