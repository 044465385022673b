import type { Activity } from '../../engine/plan/plan.js'
import type { ActivityDetail } from './activity-codec.js'
import type { Shelved } from './details.js'
import type { Edges } from './edges.js'
import type { PlanRecords } from './plan-records.js'

/** What of an activity is kept at hand. */
export interface ActivityHead extends Edges {
  readonly sheet: string
  readonly row: number
  readonly lastRow: number
  readonly section: number | null
  readonly subcomponent: number | null
  readonly number: string | null
  /** what identifies it in its format and vigencia */
  readonly key: string
  readonly ofInternalControl: boolean
}

/** An activity as read, whose detail stands on a shelf. */
export class ShelvedActivity implements Activity, ActivityHead, Shelved<ActivityDetail> {
  kept: ActivityDetail | undefined = undefined
  readonly sheet: string
  readonly row: number
  readonly lastRow: number
  readonly section: number | null
  readonly subcomponent: number | null
  readonly number: string | null
  readonly key: string
  readonly ofInternalControl: boolean
  readonly firstStart: string | null
  readonly lastEnd: string | null

  constructor(
    head: ActivityHead,
    readonly records: PlanRecords,
    /** its place in the plan */
    readonly index: number,
  ) {
    this.sheet = head.sheet
    this.row = head.row
    this.lastRow = head.lastRow
    this.section = head.section
    this.subcomponent = head.subcomponent
    this.number = head.number
    this.key = head.key
    this.ofInternalControl = head.ofInternalControl
    this.firstStart = head.firstStart
    this.lastEnd = head.lastEnd
  }

  get fields(): Activity['fields'] {
    return this.#detail.fields
  }
  get cells(): Activity['cells'] {
    return this.#detail.cells
  }
  get goal(): Activity['goal'] {
    return this.#detail.goal
  }
  get responsibles(): Activity['responsibles'] {
    return this.#detail.responsibles
  }
  get windows(): Activity['windows'] {
    return this.#detail.windows
  }
  get dates(): Activity['dates'] {
    return this.#detail.dates
  }

  get #detail(): ActivityDetail {
    return this.records.shelves.activityDetails.of(this)
  }
}
