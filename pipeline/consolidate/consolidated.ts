import type { FileStatus } from '../../engine/findings/status.js'
import type { FindingInWords } from '../../engine/findings/worded.js'
import type { UnderstoodActivity } from '../../engine/plan/understood.js'
import type { AsideReason, PlanState } from '../register/records.js'
import type { ExceptionEntry, Excuse } from '../workspace/exception-book.js'

/** A finding in words, with what the entity has excused. */
export interface WordedFinding extends FindingInWords {
  /** the justified exception that covers it, or null */
  readonly exception: Excuse | null
}

/** The same, in a document that speaks of many files; `file` is null for what only the whole shows. */
export interface FiledFinding extends WordedFinding {
  readonly file: string | null
}

/** What a register knows of a file; nothing where there is none. */
export interface Registration {
  /** number of the receipt of a version */
  readonly receipt?: string
  /** 1, 2, 3… of its plan */
  readonly version?: number
  /** how far the plan has come, on the version that counts */
  readonly state?: PlanState
  /** why the file was set aside */
  readonly setAside?: AsideReason | 'withdrawn'
  /** why it was withdrawn */
  readonly motive?: string
}

/** One file received: every one appears once, whatever became of it. */
export interface ConsolidatedFile extends Registration {
  readonly file: string
  readonly sha256: string
  readonly status: FileStatus
  readonly format: string | null
  readonly dependencia: string | null
  /** of a follow-up, the cut-off (ISO) up to which it tells; null where it does not say it */
  readonly cutoff?: string | null
  /** rows read from this file, also of a duplicate */
  readonly activities: number
  readonly duplicateOf: string | null
  readonly supersededBy: string | null
  /** what was neutralised while reading, in Spanish */
  readonly notes: readonly string[]
}

export interface ConsolidatedActivity extends UnderstoodActivity {
  readonly id: string
  readonly format: string
  readonly source: {
    readonly file: string
    readonly sheet: string
    readonly row: number
    readonly cells: Readonly<Record<string, string>>
  }
  /** ids of the rules that speak of this row */
  readonly findings: readonly string[]
}

/** An activity that more than one file claims. */
export interface Conflict {
  readonly kind: 'different-content' | 'same-content' | 'superseded'
  /** id of the activity that stands first */
  readonly id: string
  readonly ids: readonly string[]
  readonly files: readonly string[]
  /** headers of the columns that differ */
  readonly fields: readonly string[]
}

export interface ComponentCutoff {
  readonly format: string
  readonly component: number | null
  readonly activities: number
  /** activities whose first start is on or before the cut-off */
  readonly started: number
  /** activities whose last end is on or before the cut-off */
  readonly fullyDue: number
}

/** What a dependencia puts into a project, from its plan de acción. */
export interface InvestmentProject {
  /** the first file that names it */
  readonly file: string
  readonly dependencia: string | null
  readonly sector: string
  readonly program: string
  /** empty for money that no project is named for */
  readonly project: string
  readonly bpin: string
  readonly products: readonly string[]
  /** pesos by key of the source's column */
  readonly sources: Readonly<Record<string, number>>
  /** what the sources add up to */
  readonly total: number
  /** what the plans write as its total */
  readonly stated: number
}

/** The investment of the vigencia, from the planes de acción. */
export interface Investment {
  readonly projects: readonly InvestmentProject[]
  readonly ceilings: readonly {
    /** the plan whose ceiling it is, null for one of the whole entity */
    readonly file: string | null
    readonly program: string
    /** key of the source's column, `all` for all together, `other` for one without a column */
    readonly source: string
    readonly value: number
  }[]
}

/** The document `consolidado.json` (contract `cotejo/consolidated@1`). */
export interface Consolidated {
  readonly schema: 'cotejo/consolidated@1'
  readonly ruleset: string
  readonly vigencia: number | null
  readonly files: readonly ConsolidatedFile[]
  readonly activities: readonly ConsolidatedActivity[]
  readonly cutoff: { readonly date: string; readonly components: readonly ComponentCutoff[] }
  readonly findings: readonly FiledFinding[]
  readonly notEvaluated: readonly {
    readonly rule: string
    readonly reason: string
    readonly file: string | null
  }[]
  readonly conflicts: readonly Conflict[]
  /** the justified exceptions of the workspace, and what became of each */
  readonly exceptions: readonly ExceptionEntry[]
  /** absent where no plan de acción was received */
  readonly investment?: Investment
}
