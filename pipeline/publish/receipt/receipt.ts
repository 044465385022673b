/** What is given for a workbook that was handed in. */
export interface Receipt {
  /** `2026-0007` */
  readonly number: string
  readonly entity: string
  readonly dependencia: { readonly id: string; readonly name: string }
  readonly format: { readonly id: string; readonly name: string }
  readonly vigencia: number
  /** ISO cut-off of a follow-up; absent for a plan */
  readonly cutoff?: string
  readonly version: number
  /** file name as it came */
  readonly file: string
  readonly sha256: string
  /** ISO moment, UTC; or the ISO day on which it arrived, where somebody said it */
  readonly received: string
  /** ISO moment, UTC, in which it was entered */
  readonly registered: string
  readonly activities: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  readonly ruleset: string
}
