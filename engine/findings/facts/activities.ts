export interface ActivityFacts {
  'activity-number': {
    readonly problem: 'missing' | 'duplicated' | 'not-of-subcomponent' | 'gap'
    readonly number: string | null
    readonly other: string | null
  }
  'activity-verb': { readonly opening: string }
  'activity-verb-vague': { readonly verb: string }
  'activities-in-one-cell': { readonly count: number }
}
