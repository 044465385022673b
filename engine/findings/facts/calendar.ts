export interface CalendarFacts {
  'follow-up-calendar': {
    /** no follow-up for some cut-offs; one published too late, or before its cut-off */
    readonly problem: 'missing' | 'late' | 'early'
    /** when it is published; null where it is missing */
    readonly date: string | null
    readonly cutoffs: readonly string[]
    readonly workingDays: number
    /** last day to publish it; null where it is missing */
    readonly deadline: string | null
  }
  'follow-up-published-early': { readonly date: string; readonly cutoff: string }
  'follow-up-role': {
    readonly role: 'monitoring' | 'follow-up'
    /** who has it and should not */
    readonly responsible: string
  }
}
