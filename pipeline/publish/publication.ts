import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import type { Consolidated } from '../consolidate/consolidated.js'
import type { Monitoring } from '../monitor/monitoring.js'

/** All that an output may draw on. Outputs are pure functions of it: the same publication gives the same bytes. */
export interface Publication {
  readonly consolidated: Consolidated
  readonly directory: Directory
  readonly formats: readonly Format[]
  /** how far the plan has come at the cut-off; absent where only what it schedules is told */
  readonly monitoring?: Monitoring
}
