import type { Activity } from '../../engine/plan/plan.js'
import type { ActivityDetail } from './packed-row.js'
import type { ActivityHead } from './activity-heads.js'
import type { Shelved } from './details.js'
import type { PlanRecords } from './plan-records.js'

/** An activity as read, whose detail stands on a shelf. */
export class ShelvedActivity implements Activity, ActivityHead, Shelved<ActivityDetail> {
  kept: ActivityDetail | undefined = undefined

  constructor(
    readonly records: PlanRecords,
    /** its place in the plan */
    readonly index: number,
  ) {}

  get sheet(): string {
    return this.records.activityHeads.sheet(this.index)
  }
  get row(): number {
    return this.records.activityHeads.row(this.index)
  }
  get lastRow(): number {
    return this.records.activityHeads.lastRow(this.index)
  }
  get section(): number | null {
    return this.records.activityHeads.section(this.index)
  }
  get subcomponent(): number | null {
    return this.records.activityHeads.subcomponent(this.index)
  }
  get number(): string | null {
    return this.records.activityHeads.number(this.index)
  }
  get key(): string {
    return this.records.activityHeads.key(this.index)
  }
  get ofInternalControl(): boolean {
    return this.records.activityHeads.ofInternalControl(this.index)
  }
  get answering(): string | null {
    return this.records.activityHeads.answering(this.index)
  }
  get terms(): string {
    return this.records.activityHeads.terms(this.index)
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
