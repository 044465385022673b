import type { Nothing } from './nothing.js'

export interface GoalFacts {
  'goal-not-measurable': Nothing
  'goal-quantity-in-words': { readonly words: string; readonly quantity: number; readonly percent: boolean }
  'number-ambiguous': { readonly text: string; readonly readAs: number; readonly certain: boolean }
  'goal-schedule-count': { readonly quantity: number; readonly unit: string; readonly windows: number }
}
