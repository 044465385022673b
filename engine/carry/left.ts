import type { Activity } from '../plan/plan.js'

/** What of a plan found no place in the official workbook. */
export type Left =
  /** the workbook has no table for its section, or nothing says of which section it is */
  | { readonly kind: 'no-section'; readonly activity: Activity }
  /** the rows of its table are full, and no more can be put in */
  | { readonly kind: 'no-room'; readonly activity: Activity }
  /** what is written in a column that its table does not have; the rest of the activity is there */
  | {
      readonly kind: 'no-column'
      readonly activity: Activity
      /** header of the column as the document writes it, else as the format does */
      readonly column: string
      readonly text: string
    }
