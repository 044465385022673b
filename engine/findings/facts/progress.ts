export interface ProgressFacts {
  'progress-range':
    | { readonly problem: 'range'; readonly progress: number }
    | { readonly problem: 'text'; readonly text: string }
    /** of what was executed: what is written is no number, or is below 0 */
    | { readonly problem: 'executed'; readonly text: string }
    | { readonly problem: 'negative'; readonly executed: number }
    | {
        readonly problem: 'share'
        readonly progress: number
        readonly executed: number
        readonly scheduled: number
        readonly expected: number
      }
  'progress-not-scheduled': { readonly progress: number }
  'progress-evidence': { readonly missing: readonly ('done' | 'evidence')[] }
  'progress-decreased': {
    /** what went down: what was executed, as its quantity, or only the percentage */
    readonly what: 'executed' | 'progress'
    readonly value: number
    readonly before: number
    /** ISO date of the earlier cut-off */
    readonly cutoff: string
    readonly file: string
  }
  'progress-overdue': { readonly due: string; readonly cutoff: string; readonly progress: number }
  'progress-over-execution': { readonly executed: number; readonly scheduled: number }
  'progress-row-unknown': { readonly files: readonly string[] }
  'progress-conflict': {
    /** what differs: what was executed, as its quantity, or only the percentage */
    readonly what: 'executed' | 'progress'
    readonly value: number
    readonly other: number
    readonly file: string
  }
}
