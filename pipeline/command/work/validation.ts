import type { FileStatus } from '../../../engine/findings/status.js'
import type { NotEvaluatedInWords } from '../../../engine/findings/spanish.js'
import type { PlacedActivity } from '../../../engine/plan/understood.js'
import type { WordedFinding } from '../../consolidate/consolidated.js'
import type { ExceptionEntry } from '../../workspace/exception-book.js'

/** One file's verdict as the JSON contract carries it. */
export interface ValidatedFile {
  readonly file: string
  readonly sha256: string
  readonly status: FileStatus
  readonly format: string | null
  readonly dependencia: string | null
  readonly vigencia: number | null
  readonly notes: readonly string[]
  /** what was understood of each activity, for a person to compare with what was meant */
  readonly activities: readonly PlacedActivity[]
  readonly findings: readonly WordedFinding[]
  readonly notEvaluated: readonly NotEvaluatedInWords[]
}

/** The document that `validar --json` prints (contract `cotejo/validation@1`). */
export interface Validation {
  readonly schema: 'cotejo/validation@1'
  readonly ruleset: string
  readonly vigencia: number | null
  readonly files: readonly ValidatedFile[]
  readonly summary: {
    readonly files: number
    readonly errors: number
    readonly warnings: number
    readonly infos: number
  }
  /** the justified exceptions of the workspace that concern these files; which concern nothing only the whole can tell */
  readonly exceptions: readonly ExceptionEntry[]
}
