export interface InvestmentFacts {
  'poai-totals':
    | { readonly problem: 'row'; readonly total: number; readonly sum: number }
    | { readonly problem: 'no-source'; readonly total: number | null }
    | { readonly problem: 'column'; readonly header: string; readonly total: number; readonly sum: number }
  'poai-over-ceiling': {
    readonly program: string
    readonly programmed: number
    readonly ceiling: number
    readonly files: readonly string[]
  }
  'poai-execution': {
    readonly spent: number
    readonly available: number
    /** header of the column that it may not pass */
    readonly within: string
  }
  'poai-unmatched': {
    readonly project: string
    /** where it is not: in any plan de acción received, or in the POAI */
    readonly missingIn: 'plans' | 'poai'
    readonly files: readonly string[]
  }
}
