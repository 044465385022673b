/** A change that the approved plan does not allow. */
interface AfterApproval {
  /** number of the act with which the plan was approved, and its day (ISO) */
  readonly act: string
  readonly date: string
  /** rows of which it is said */
  readonly rows: number
}

export interface ProgrammingFacts {
  'goal-outside-plan': { readonly code: string; readonly file: string }
  'code-prefix':
    | {
        readonly problem: 'prefix'
        readonly code: string
        /** header of the column of the code that it should open with */
        readonly within: string
        readonly prefix: string
      }
    | { readonly problem: 'length'; readonly code: string; readonly digits: number }
  'goal-quarters': {
    readonly goal: number
    readonly quarters: readonly (number | null)[]
    readonly sum: number
    readonly accumulated: boolean
  }
  'goal-exceeds-balance': {
    readonly goal: number
    readonly balance: number
    readonly fourYearGoal: number
    /** the plan indicativo that says so, null where the row itself does */
    readonly file: string | null
  }
  'budget-over-ceiling': {
    readonly program: string
    /** header of the source of funds, null for all together */
    readonly source: string | null
    readonly programmed: number
    readonly ceiling: number
  }
  'budget-source':
    | { readonly problem: 'none' }
    | { readonly problem: 'negative'; readonly value: number }
    | { readonly problem: 'total'; readonly total: number; readonly sum: number }
  'goal-after-approval':
    | { readonly problem: 'no-letter'; readonly what: string }
    | (AfterApproval & { readonly problem: 'new-goal'; readonly goal: string })
    | (AfterApproval & { readonly problem: 'quantity'; readonly goal: string; readonly quantity: number })
    | (AfterApproval & {
        readonly problem: 'code'
        readonly codes: readonly {
          readonly header: string
          readonly before: string
          readonly after: string
        }[]
      })
  'goal-unit': {
    readonly problem: 'fraction' | 'percent-unit' | 'count-unit'
    readonly unit: string
    readonly goal: number | null
  }
  'baseline-invalid': { readonly problem: 'not-a-number' | 'year' | 'no-year' | 'no-source' }
  'goal-trend':
    | { readonly problem: 'unknown'; readonly text: string; readonly values: readonly string[] }
    | {
        readonly problem: 'reduction' | 'increase'
        readonly text: string
        readonly goal: number
        readonly baseline: number
      }
  'bpin-invalid': {
    readonly problem: 'digits' | 'year' | 'municipality'
    readonly text: string
    readonly dane: string | null
  }
  'integrated-plans': { readonly missing: readonly string[] }
}
