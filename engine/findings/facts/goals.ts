import type { Nothing } from './nothing.js'

export interface GoalFacts {
  'goal-not-measurable': Nothing
  'goal-quantity-in-words': { readonly words: string; readonly quantity: number; readonly percent: boolean }
  'number-ambiguous': { readonly text: string; readonly readAs: number; readonly certain: boolean }
  'goal-schedule-count': { readonly quantity: number; readonly unit: string; readonly windows: number }
  'goal-repeats-activity': { readonly column: string; readonly literally: boolean }
  'goal-copied': { readonly what: 'goal' | 'activity'; readonly from: string }
  'goal-indicator-mismatch': { readonly goal: string; readonly other: string; readonly column: string }
  'goal-activity-quantity': {
    readonly goal: number
    readonly activity: number
    readonly unit: string
    readonly percent: boolean
  }
  'goal-without-denominator': { readonly goal: string }
  'goal-conditional': { readonly condition: string }
  'goal-indicator-count': { readonly goals: number; readonly indicators: number }
  'indicator-generic': {
    readonly text: string
    readonly problem: 'generic' | 'circular' | 'no-measure'
  }
  'goal-percent-scale': {
    readonly written: string
    readonly value: number
    /** fraction: 1 may be 1% or the whole; no-sign: a percentage by its indicator, but not by its figure */
    readonly problem: 'fraction' | 'no-sign'
  }
  'goal-without-baseline': { readonly goal: string }
  'goal-double-count': {
    readonly other: string
    /** row of the other in its sheet, as Excel numbers it */
    readonly row: number
    /** null where both are on one sheet */
    readonly sheet: string | null
  }
  'schedule-frequency': {
    readonly times: number
    /** as written: "mensuales" */
    readonly frequency: string
    /** how many times it fits in the windows */
    readonly fit: number
  }
  'schedule-single-window': { readonly quantity: number; readonly unit: string }
}
