export interface RiskFacts {
  /** parts of the wording that are not there, in Spanish */
  'risk-wording': { readonly lacks: readonly string[] }
  'risk-scale': { readonly text: string; readonly values: readonly string[] }
  'risk-zone':
    | { readonly problem: 'zone'; readonly text: string; readonly zones: readonly string[] }
    | { readonly problem: 'residual-higher' }
  'risk-control-missing': { readonly what: 'control' | 'period' | 'record' }
}
