import { alike } from '../../engine/rules/progress/same-activity.js'
import { fold } from '../../engine/text/fold.js'
import type { ConsolidatedActivity } from '../consolidate/consolidated.js'

/** The activity that a row of a follow-up tells of, and which of its goals, from 0; null for all of it. */
export interface Found {
  readonly id: string
  readonly goal: number | null
}

/**
 * Finds the activity of a plan that a row of a follow-up tells of: by the code that a prepared follow-up carries (the
 * activity's id, `#2` after it for its second goal), else, or where the plan has no such code any more, as people name it:
 * component and number, or the same words.
 */
export class ActivityFinder {
  readonly #byId = new Map<string, ConsolidatedActivity>()
  readonly #byNumber = new Map<string, ConsolidatedActivity[]>()
  readonly #byText = new Map<string, ConsolidatedActivity[]>()

  constructor(activities: readonly ConsolidatedActivity[]) {
    for (const activity of activities) {
      this.#byId.set(activity.id, activity)
      if (activity.number !== null) add(this.#byNumber, activity.number, activity)
      add(this.#byText, fold(activity.activity), activity)
    }
  }

  /** The activity that a row tells of; null where none or more than one may be meant. */
  find(row: ConsolidatedActivity): Found | null {
    const code = row.fields['activityId'] ?? ''
    const [, id = '', suffix] = /^(.*?)(?:#(\d+))?$/.exec(code)!
    const goal = !code.includes('/') || suffix === undefined ? null : Number(suffix) - 1
    if (this.#byId.has(id)) return { id, goal }
    const [only, ...others] = this.#named(row)
    return only && others.length === 0 ? { id: only.id, goal } : null
  }

  #named(row: ConsolidatedActivity): readonly ConsolidatedActivity[] {
    const text = fold(row.activity)
    const sameText = (this.#byText.get(text) ?? []).filter((one) => mayShare(row, one))
    if (row.number === null) return text === '' ? [] : sameText
    const numbered = (this.#byNumber.get(row.number) ?? []).filter((one) => mayShare(row, one))
    if (numbered.length === 1 && row.component !== null && numbered[0]!.component !== null) return numbered
    const likely = numbered.filter((one) => alike(text, fold(one.activity)))
    return likely.length > 0 ? likely : sameText
  }
}

function mayShare(a: ConsolidatedActivity, b: ConsolidatedActivity): boolean {
  return a.component === null || b.component === null || a.component === b.component
}

function add(index: Map<string, ConsolidatedActivity[]>, key: string, activity: ConsolidatedActivity): void {
  const known = index.get(key)
  if (known) known.push(activity)
  else index.set(key, [activity])
}
