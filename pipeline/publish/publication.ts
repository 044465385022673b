import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import type { Consolidated } from '../consolidate/consolidated.js'
import type { Monitoring } from '../monitor/monitoring.js'
import type { PlanState } from '../register/records.js'

/** A plan that somebody handed in, and nobody has approved. */
export interface UnapprovedPlan {
  /** id in the directory */
  readonly dependencia: string
  readonly format: Format
  readonly state: PlanState
}

/** The plans of a vigencia that are not approved. */
export interface Unapproved {
  readonly plans: readonly UnapprovedPlan[]
  /** whether their progress counts all the same, since nothing of the vigencia is approved */
  readonly counted: boolean
}

/** All that an output may draw on. Outputs are pure functions of it: the same publication gives the same bytes. */
export interface Publication {
  readonly consolidated: Consolidated
  readonly directory: Directory
  readonly formats: readonly Format[]
  /** how far the plan has come at the cut-off; absent where only what it schedules is told */
  readonly monitoring?: Monitoring
  /** which plans the monitoring leaves out, or takes in before their time; absent where no register knows */
  readonly unapproved?: Unapproved
}
