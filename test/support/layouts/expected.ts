import { address } from '../../../engine/grid/address.js'
import type { CellAt } from '../../../engine/grid/grid.js'
import type { Activity, DateMention, Observation, Plan } from '../../../engine/plan/plan.js'

/** A date that was written: ISO date or null, text, cell. */
export type SeenDate = readonly [iso: string | null, text: string, cell: string]

/** What must be read of an activity; the same shape for what is read, so that one can be held against the other. */
export interface SeenActivity {
  readonly sheet: string
  readonly row: number
  readonly component: number | null
  readonly subcomponent: number | null
  readonly number: string | null
  /** text and cell by column; no text where the words of the label do not matter */
  readonly label: string | null
  readonly activity: readonly [string, string]
  readonly product: readonly [string, string]
  readonly goal: readonly [string, string]
  readonly quantities: readonly (readonly [number, string, string])[]
  readonly responsibles: readonly (readonly [string | null, string])[]
  readonly windows: readonly { readonly start: SeenDate | null; readonly end: SeenDate | null }[]
}

export interface SeenPlan {
  readonly vigencia: number | null
  readonly dependencia: string | null
  /** numbers of the components in ascending order, and the reference of component 2 */
  readonly components: readonly (readonly [number, string | null])[]
  readonly activities: readonly SeenActivity[]
  readonly observations: readonly string[]
}

/** What was read, as the round trip compares it. */
export function seen(plan: Plan): SeenPlan {
  const components = new Map<number, string | null>()
  for (const { number, reference } of plan.sections)
    components.set(number, reference ?? components.get(number) ?? null)
  return {
    vigencia: plan.vigencia,
    dependencia: plan.dependencia,
    components: [...components].sort(([a], [b]) => a - b),
    activities: plan.activities.map(seenActivity),
    observations: plan.observations.map(observed).sort(),
  }
}

function seenActivity(activity: Activity): SeenActivity {
  const field = (key: string): readonly [string, string] => {
    const { text, at } = activity.fields.get(key)!
    return [text, placed(at)]
  }
  return {
    sheet: activity.sheet,
    row: activity.row,
    component: activity.section,
    subcomponent: activity.subcomponent,
    number: activity.number,
    label: activity.fields.has('subcomponent') ? field('subcomponent')[1] : null,
    activity: field('activity'),
    product: field('product'),
    goal: field('goal'),
    quantities: activity.goal.map(({ quantity, comparator, kind }) => [quantity, comparator, kind]),
    responsibles: activity.responsibles.map(({ id, at }) => [id, placed(at)]),
    windows: activity.windows.map(({ start, end }) => ({ start: seenDate(start), end: seenDate(end) })),
  }
}

function seenDate(date: DateMention | null): SeenDate | null {
  return date && [date.iso, date.text, placed(date.at)]
}

/** An observation in a word, with its place. */
export function observed(seen: Observation): string {
  const where = `${seen.sheet}!`
  switch (seen.kind) {
    case 'row-shifted':
      return `${seen.kind} ${where}${String(seen.row + 1)} by ${String(seen.offset)}`
    case 'dates-in-cell':
      return `${seen.kind} ${where}${placed(seen.at)} ${String(seen.count)}`
    case 'header-missing':
      return `${seen.kind} ${where}${seen.column}`
    case 'header-duplicated':
      return `${seen.kind} ${where}${seen.column}`
    default:
      return `${seen.kind} ${where}${placed(seen.at)}`
  }
}

export function placed(at: CellAt | null): string {
  return at ? address(at.row, at.column) : 'nowhere'
}
