/** What one unit reports of one activity at one cut-off. */
export interface ProgressReport {
  /** id of the activity */
  readonly activity: string
  /** id of the dependencia that reports */
  readonly unit: string
  /**
   * of each goal of the activity, in their order: what was done from the beginning of the year to the cut-off, or the value
   * measured at it; 1 or 0 for yes or no; null where the unit says nothing of it
   */
  readonly executed: readonly (number | null)[]
  /** whether it says where the evidence is */
  readonly evidence: boolean
}

/** What somebody with the authority to do so settled where units that answer together reported differently. */
export interface Settlement {
  readonly activity: string
  readonly executed: readonly (number | null)[]
  readonly evidence: boolean
  /** who settled it */
  readonly by: string
}
