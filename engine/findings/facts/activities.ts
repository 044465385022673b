export interface ActivityFacts {
  'activity-number': {
    readonly problem: 'missing' | 'duplicated' | 'not-of-subcomponent' | 'gap'
    readonly number: string | null
    readonly other: string | null
  }
}
