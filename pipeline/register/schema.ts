/** The tables of the register. An id is the number of the log line that made the row. Dates and moments are ISO text. */
export interface RegisterSchema {
  plan: {
    id: number
    dependencia: string
    vigencia: number
    format: string
    cutoff: string
    state: string
    requested: string | null
    /** the submission that counts */
    current: number | null
  }
  submission: {
    id: number
    plan: number
    number: string
    version: number
    file: string
    sha256: string
    fingerprint: string
    received: string
    activities: number
    errors: number
    warnings: number
    infos: number
    ruleset: string
    /** moment in which it was withdrawn; null while it stands */
    withdrawn: string | null
    motive: string | null
  }
  reception: {
    id: number
    file: string
    sha256: string
    received: string
    fate: string
    submission: number | null
    reason: string | null
    /** moment in which it was discarded, and why; null for what was not */
    discarded: string | null
    motive: string | null
  }
  returned: {
    id: number
    submission: number
    letter: string
    date: string
    deadline: string
    errors: number
  }
  approval: {
    id: number
    plan: number
    submission: number
    act: string
    date: string
  }
  modification: {
    id: number
    submission: number
    letter: string
    date: string
    accepted: number
  }
  settlement: {
    id: number
    /** id of the activity */
    activity: string
    cutoff: string
    /** JSON: a figure, or null, for each of its goals */
    executed: string
    evidence: number
    by: string
    motive: string
    /** whose figures were taken; null where somebody gave others */
    unit: string | null
    date: string
  }
  log: {
    seq: number
    at: string
    actor: string
    action: string
    /** JSON */
    data: string
    previous: string
    hash: string
  }
}
