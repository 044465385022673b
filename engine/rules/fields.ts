import { PREPARED } from '../format/follow-up.js'
import type { Format } from '../format/format.js'
import type { Activity, Field, Plan } from '../plan/plan.js'
import { saysNothingIn } from '../text/fillers.js'

export function textIn(activity: Activity, key: string): string {
  return activity.fields.get(key)?.text ?? ''
}

export function numberIn(activity: Activity, key: string): number | null {
  return activity.fields.get(key)?.number ?? null
}

/** Whether a row is of a follow-up that Cotejo prepared: it bears the code of its activity. */
export function isPrepared(activity: Activity): boolean {
  return textIn(activity, PREPARED).includes('/')
}

/** What a goal promises as one number: the cell's own, or the only quantity its text states. */
export function goalIn(activity: Activity, key = 'goal'): number | null {
  const own = numberIn(activity, key)
  if (own !== null) return own
  if (key !== 'goal' || activity.goal.length !== 1) return null
  return activity.goal[0]!.quantity
}

/** The digits with which a code opens ("45 Gobierno territorial" is 45); empty where it opens with none. */
export function codeIn(activity: Activity, key: string): string {
  const field = activity.fields.get(key)
  if (!field) return ''
  if (field.stored === 'number' && field.number !== null && Number.isSafeInteger(field.number))
    return String(field.number)
  return (/^\d+(?:[.-]\d+)*/.exec(field.text)?.[0] ?? '').replace(/\D/g, '')
}

/** Whether a cell says nothing: empty, or a text that only fills it. */
export function saysNothing(field: Field | undefined): boolean {
  return !field || saysNothingIn(field.text)
}

/** Columns of money that are sources of funds, in official order. */
const SOURCES = ['ownFunds', 'sgp', 'sgr', 'cofinancing', 'credit', 'otherFunds']

/** Keys of the sources of funds that a format has. */
export function sourcesOf(format: Format): string[] {
  return SOURCES.filter((key) => format.columns.some((column) => column.key === key))
}

/** Where the cells of a row add up to, or null where none of them holds a number. */
export function sumOf(activity: Activity, keys: readonly string[]): number | null {
  const numbers = keys.flatMap((key) => numberIn(activity, key) ?? [])
  return numbers.length === 0 ? null : numbers.reduce((sum, n) => sum + n, 0)
}

/** What several rows have in a column; a cell merged over several of them counts once. */
export function columnSum(activities: readonly Activity[], key: string): number {
  const counted = new Set<string>()
  let sum = 0
  for (const { sheet, fields } of activities) {
    const field = fields.get(key)
    if (!field?.at || field.number === null) continue
    const cell = `${sheet}\n${String(field.at.row)}\n${String(field.at.column)}`
    if (!counted.has(cell)) sum += field.number
    counted.add(cell)
  }
  return sum
}

/** Amounts of money differ from one peso on. */
export function differByAPeso(a: number, b: number): boolean {
  return Math.abs(Math.round(a) - Math.round(b)) >= 1
}

/** A BPIN or another long code without what people put between its digits; empty where it is none. */
export function projectCode(activity: Activity): string {
  const digits = codeDigits(activity.fields.get('bpin'))
  return digits.length >= 8 ? digits : ''
}

export function codeDigits(field: Field | undefined): string {
  if (!field) return ''
  if (field.stored === 'number' && field.number !== null && Number.isSafeInteger(field.number))
    return String(field.number)
  return field.text.replace(/[\s.\-–_/]/g, '').match(/\d+/)?.[0] ?? ''
}

/** The rows of a plan that have no cell with an error, and so can be reckoned with. */
export function soundRows(plan: Plan): readonly Activity[] {
  if (brokenIn(plan).size === 0) return plan.activities
  return plan.activities.filter(
    ({ sheet, row, lastRow }) => !isAnyIn(brokenIn(plan).get(sheet), row, lastRow),
  )
}

/** Whether a row's cell in a column has an error that Excel shows. */
export function isBroken(plan: Plan, { sheet, row, lastRow }: Activity, column: string): boolean {
  return isAnyIn(brokenIn(plan).get(`${sheet}\n${column}`), row, lastRow)
}

const BROKEN = new WeakMap<Plan['observations'], ReadonlyMap<string, readonly number[]>>()

/** The rows of cells with errors, in order, by sheet and by sheet and column. */
function brokenIn({ observations }: Plan): ReadonlyMap<string, readonly number[]> {
  let broken = BROKEN.get(observations)
  if (!broken) BROKEN.set(observations, (broken = brokenAmong(observations)))
  return broken
}

function brokenAmong(observations: Plan['observations']): ReadonlyMap<string, readonly number[]> {
  const broken = new Map<string, number[]>()
  for (const seen of observations) {
    if (seen.kind !== 'cell-error') continue
    for (const key of [seen.sheet, `${seen.sheet}\n${seen.column}`]) {
      const rows = broken.get(key)
      if (rows) rows.push(seen.row)
      else broken.set(key, [seen.row])
    }
  }
  for (const rows of broken.values()) rows.sort((a, b) => a - b)
  return broken
}

/** Whether any of some numbers, which are in order, lies from one to another. */
function isAnyIn(numbers: readonly number[] = [], from: number, to: number): boolean {
  let [first, end] = [0, numbers.length]
  while (first < end) {
    const middle = (first + end) >> 1
    if (numbers[middle]! < from) first = middle + 1
    else end = middle
  }
  return first < numbers.length && numbers[first]! <= to
}
