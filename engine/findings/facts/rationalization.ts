export interface RationalizationFacts {
  'rationalization-type':
    | { readonly problem: 'unknown'; readonly text: string }
    | { readonly problem: 'several'; readonly text: string }
    | { readonly problem: 'action'; readonly type: string; readonly action: string; readonly fits: string }
  'rationalization-incomplete':
    | { readonly problem: 'unidentified' }
    | { readonly problem: 'empty' }
    /** says the same as another column, by its header */
    | { readonly problem: 'same'; readonly as: string }
  'rationalization-benefit': { readonly text: string }
}
