export interface InvestmentFacts {
  'poai-totals':
    | { readonly problem: 'row'; readonly total: number; readonly sum: number }
    | { readonly problem: 'no-source'; readonly total: number | null }
    | { readonly problem: 'column'; readonly header: string; readonly total: number; readonly sum: number }
  'poai-over-ceiling': {
    readonly program: string
    /** header of the source of funds, null for all together */
    readonly source: string | null
    readonly programmed: number
    readonly ceiling: number
    /** the plans that carry the ceiling, or where the entity settles it: for itself or for a dependencia, by its name */
    readonly settledBy:
      | { readonly kind: 'plans'; readonly files: readonly string[] }
      | { readonly kind: 'entity'; readonly dependencia: string | null }
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
