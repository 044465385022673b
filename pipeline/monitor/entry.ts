import type { ActivityProgress } from '../../engine/progress/activity-progress.js'
import type { Movement } from '../../engine/progress/movement.js'
import type { Settlement } from '../../engine/progress/report.js'
import type { ConsolidatedActivity } from '../consolidate/consolidated.js'
import type { ReportedProgress } from './reported-progress.js'

/** What somebody settled where units that answer together reported differently. */
export interface SettledProgress extends Settlement {
  /** ISO cut-off */
  readonly cutoff: string
  /** ISO day on which it was settled */
  readonly date: string
  readonly motive: string
}

/** An activity of the plan at the cut-off. */
export interface MonitoredEntry {
  readonly activity: ConsolidatedActivity
  readonly progress: ActivityProgress
  /** what each unit wrote, the counted one's first */
  readonly reports: readonly ReportedProgress[]
  /** the one whose figures count; null where nobody's do, or somebody settled others */
  readonly counted: ReportedProgress | null
  readonly settlement: SettledProgress | null
  /** from the cut-off before that has reports; null where there is none */
  readonly movement: Movement | null
}
