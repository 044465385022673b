/** The tables whose rows a line of the log makes. */
export const TABLES = [
  'plan',
  'submission',
  'reception',
  'returned',
  'approval',
  'modification',
  'settlement',
] as const
export type Table = (typeof TABLES)[number]

export type Value = string | number | null

/** A column that says something else than the log. */
export interface WrongField {
  readonly field: string
  readonly logged: Value
  readonly found: Value
}

/** What an audit can find wrong in a register. Lines are numbered by the log's own numbers, or by their place in its file. */
export type AuditProblem =
  | { readonly kind: 'database-missing' }
  | { readonly kind: 'database-damaged'; readonly details: readonly string[] }
  | { readonly kind: 'log-file-missing' }
  /** the file lacks the last lines, as after a crash */
  | { readonly kind: 'log-file-behind'; readonly from: number; readonly to: number }
  /** the file goes on after the last line of the database; `chained` where what follows is a sound continuation */
  | { readonly kind: 'log-file-ahead'; readonly from: number; readonly to: number; readonly chained: boolean }
  /** sound in itself, and from some line on another log than that of the database */
  | {
      readonly kind: 'log-differs'
      readonly from: number
      readonly fileHash: string
      readonly databaseHash: string
    }
  | { readonly kind: 'log-file-line-changed'; readonly seq: number }
  | { readonly kind: 'log-file-line-missing'; readonly seq: number }
  | { readonly kind: 'log-file-line-misplaced'; readonly seq: number }
  | { readonly kind: 'log-file-line-added'; readonly place: number }
  /** there is nothing sound to compare the file with: a line is not what it was, or does not follow the one before */
  | { readonly kind: 'log-file-line-broken'; readonly place: number }
  | { readonly kind: 'log-row-changed'; readonly seq: number }
  | { readonly kind: 'log-row-missing'; readonly seq: number }
  /** neither the database nor the file has this line as it was written */
  | { readonly kind: 'log-lost'; readonly seq: number }
  | {
      readonly kind: 'row-changed'
      readonly table: Table
      readonly id: number
      readonly of: string
      readonly fields: readonly WrongField[]
    }
  | { readonly kind: 'row-missing'; readonly table: Table; readonly id: number; readonly of: string }
  | { readonly kind: 'row-added'; readonly table: Table; readonly id: number; readonly of: string }
  /** `files`: the names under which those bytes came */
  | { readonly kind: 'file-missing'; readonly path: string; readonly files: readonly string[] }
  | { readonly kind: 'file-altered'; readonly path: string; readonly files: readonly string[] }
