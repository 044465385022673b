export interface SubmissionFacts {
  'submission-superseded': { readonly by: string; readonly because: 'version' | 'modified' | 'name' }
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
}
