/** Why what a unit says of a goal cannot be reckoned with. */
export type UnreadableReason =
  /** the report's figure is no number of what the goal counts */
  | 'figure-unreadable'
  /** two rows of one follow-up give different figures of it */
  | 'told-twice'

/** What one unit reports of one activity at one cut-off. */
export interface ProgressReport {
  /** id of the activity */
  readonly activity: string
  /** id of the dependencia that reports */
  readonly unit: string
  /**
   * of each goal of the activity, in their order: what was done from the beginning of the year to the cut-off, or the value
   * measured at it; 1 or 0 for yes or no; null where the unit gives no figure of it, NaN where what it wrote is not understood
   */
  readonly executed: readonly (number | null)[]
  /** of each goal without a figure: the percentage of what is due of it that the unit says to have done, or null */
  readonly percents?: readonly (number | null)[]
  /** of each goal, why its figure is NaN, or null; `figure-unreadable` where nothing is said */
  readonly unreadable?: readonly (UnreadableReason | null)[]
  /** whether it says where the evidence is */
  readonly evidence: boolean
}

/** What somebody with the authority to do so settled where units that answer together reported differently. */
export interface Settlement {
  readonly activity: string
  readonly executed: readonly (number | null)[]
  readonly percents?: readonly (number | null)[]
  readonly evidence: boolean
  /** who settled it */
  readonly by: string
}

/** What figures and percentages are given of goals. */
export type Figures = Pick<ProgressReport, 'executed' | 'percents'>

/** Whether a goal has a figure, also one that is not understood, or a percentage. */
export function hasFigure({ executed, percents = [] }: Figures, goal: number): boolean {
  return (executed[goal] ?? null) !== null || (percents[goal] ?? null) !== null
}

/** Whether any goal has. */
export function hasFigures(figures: Figures): boolean {
  return figures.executed.some((_, goal) => hasFigure(figures, goal))
}
