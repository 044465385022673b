import type { UnreadableDate } from '../../plan/plan.js'

export interface ImprovementFacts {
  'group-invalid': {
    /** a group that the format does not have; a band without rows */
    readonly problem: 'unknown' | 'empty'
    readonly group: string
  }
  /** labels of what the head does not say */
  'entity-missing': { readonly fields: readonly string[] }
  'follow-up-date': { readonly text: string; readonly looksLike: UnreadableDate | 'nonexistent' }
  'catalogue-altered': {
    readonly what: 'category' | 'activity'
    /** what the catalogue says, or null where nothing of it is alike */
    readonly expected: string | null
  }
  /** headers of the columns that the action leaves empty */
  'improvement-incomplete': { readonly headers: readonly string[] }
  'score-range': { readonly problem: 'no-number' | 'not-whole' | 'out-of-range'; readonly text: string }
}
