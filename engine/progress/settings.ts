import type { Band } from './semaphore.js'
import { USUAL_BANDS } from './semaphore.js'
import type { ScheduleMethod } from './schedule.js'

/** What an entity settles for its monitoring. */
export interface MonitoringSettings {
  /** how what is due is worked out, by format id; `closed-windows` for those not named */
  readonly methods: Readonly<Record<string, ScheduleMethod>>
  /** what an activity weighs, by its id, 1 for those not named; null where no weights were given */
  readonly weights: ReadonlyMap<string, number> | null
  readonly bands: readonly Band[]
}

export const USUAL_SETTINGS: MonitoringSettings = { methods: {}, weights: null, bands: USUAL_BANDS }
