export interface SubmissionFacts {
  'submission-superseded': {
    readonly by: string
    /** `register`: the register says which counts */
    readonly because: 'version' | 'modified' | 'name' | 'register'
  }
  'submission-missing': {
    readonly dependencia: string
    /** name of the format that it owes */
    readonly format: string
    /** the file that it handed in without a single activity, or null */
    readonly blank: string | null
    /** files of which nobody knows who sent them: it may be one of them */
    readonly unidentified: number
  }
  'activity-conflict': {
    readonly id: string
    readonly files: readonly string[]
    readonly fields: readonly string[]
  }
  'strategy-differs':
    | {
        readonly problem: 'field'
        readonly ours: string
        readonly theirs: string
        readonly file: string
        readonly cell: string | null
      }
    /** an activity that only one of the two documents has */
    | { readonly problem: 'only-here' | 'only-there'; readonly activity: string; readonly file: string }
  'documents-differ': {
    readonly ours: string
    readonly theirs: string
    readonly file: string
    readonly cell: string | null
  }
  'totals-mismatch': {
    /** what was counted, in Spanish: "actividades de «PAAC Salud.xlsx»" */
    readonly what: string
    readonly received: number
    readonly consolidated: number
  }
}
