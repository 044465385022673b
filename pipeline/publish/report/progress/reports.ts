import { nameOf, type Directory } from '../../../../engine/directory/directory.js'
import { executedWords } from './executed-words.js'
import type { ActivityRow } from './rows.js'

/** What one dependencia said of an activity, as every output prints it. */
export interface ReportRow {
  readonly name: string
  /** whether its figures are the ones that count */
  readonly counts: boolean
  /** one goal per line; `sin dato` where it gives none */
  readonly executed: string
  readonly done: string
  readonly evidence: string
  readonly observations: string
  /** `archivo.xlsx, hoja Seguimiento, filas 4 y 5` in its parts */
  readonly source: { readonly file: string; readonly sheet: string; readonly rows: readonly number[] }
}

/** What each dependencia said of an activity, the one that counts first. */
export function reportRows({ entry }: ActivityRow, directory: Directory): ReportRow[] {
  const { measures } = entry.progress.activity
  return entry.reports.map((report) => ({
    name: nameOf(directory, report.unit) ?? report.unit,
    counts: report === entry.counted,
    executed: executedWords(measures, report),
    done: report.done,
    evidence: report.evidenceText,
    observations: report.observations,
    source: report.source,
  }))
}
