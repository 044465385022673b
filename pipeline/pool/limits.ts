/** What one task may take. */
export interface TaskLimits {
  /** seconds that it may last */
  readonly seconds: number
  /** megabytes of objects that it may hold at a time */
  readonly heapMb: number
}

/** For reading and judging one workbook: many times what the largest workbook that `LIMITS` let in takes. */
export const TASK_LIMITS: TaskLimits = { seconds: 120, heapMb: 2048 }
