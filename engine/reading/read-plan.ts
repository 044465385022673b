import type { Resolver } from '../directory/resolve.js'
import type { Format } from '../format/format.js'
import type { Activity, Observation, Plan, SectionSeen, TotalsRow } from '../plan/plan.js'
import { annexSheets, readAnnexes } from './annexes.js'
import type { Workbook } from '../workbook/workbook.js'
import {
  dependenciaAlone,
  dependenciaInFileName,
  dependenciaInHeading,
  identityOf,
  vigenciaInFileName,
  vigenciaInHeading,
  type Heading,
} from './document-facts.js'
import { HeaderReader, type Header } from './header.js'
import { SectionReader } from './section-reader.js'
import { SheetView } from './sheet-view.js'
import { sheetsSeen } from './sheets-seen.js'
import { TableReader } from './table-reader.js'

/** What the reader must know besides the workbook. */
export interface ReadingContext {
  readonly resolver: Resolver
  /** name of the file, which may give away vigencia and dependencia */
  readonly file: string
  /** the vigencia that the caller imposes, or null */
  readonly vigencia: number | null
  /** the vigencia of a document that does not say its own */
  readonly usualVigencia?: number | undefined
  /** id of the dependencia of a document that does not say its own */
  readonly usualDependencia?: string | undefined
  /** the cut-off (ISO) of a follow-up that does not say its own */
  readonly usualCutoff?: string | undefined
  /** the formats whose tables come along as annexes of the plan, as its sheets answer to them */
  readonly carried?: readonly Recognition[]
}

/** A workbook as seen through one format: which rows of its sheets are headers of the format's table. */
export interface Recognition {
  readonly format: Format
  readonly sheets: readonly ScannedSheet[]
  /** columns of the official table that its best header row names */
  readonly columns: number
  /** headers of the columns that row lacks */
  readonly missing: readonly string[]
  readonly recognised: boolean
}

/** A sheet and the header rows found in it. */
export interface ScannedSheet {
  readonly view: SheetView
  readonly headers: ReadonlyMap<number, Header>
}

/** The sheets of a workbook, ready to be scanned by several formats. */
export function viewsOf(workbook: Workbook): SheetView[] {
  return workbook.grids.map((grid) => new SheetView(grid))
}

/** How well a workbook answers to a format: by a header row with enough of its columns. */
export function recognise(views: readonly SheetView[], format: Format): Recognition {
  const reader = new HeaderReader(format)
  let best: Header | null = null
  let most = 0
  const sheets = views.map((view) => {
    const headers = new Map<number, Header>()
    for (const row of reader.headers(view)) {
      if (!format.headerMustHave.every((key) => row.named.has(key))) continue
      const isWhole = row.named.size >= format.headerMinimum
      const isBest = row.named.size > most
      if (!isWhole && !isBest) continue
      const header = reader.header(view, row)
      if (isBest) {
        best = header
        most = row.named.size
      }
      if (isWhole) headers.set(row.row, header)
    }
    return { view, headers }
  })
  const columns = (best as Header | null)?.columns
  let named = 0
  let official = 0
  const missing: string[] = []
  for (const { key, printed, header } of format.columns) {
    const found = columns?.get(key)?.named === true
    if (found) named++
    if (!printed) continue
    if (found) official++
    else missing.push(header)
  }
  return { format, sheets, columns: official, missing, recognised: named >= format.headerMinimum }
}

/**
 * Reads every table of a format in a workbook into one plan.
 * Hidden sheets are read only where no visible one has a table.
 */
export function readPlan(workbook: Workbook, recognition: Recognition, context: ReadingContext): Plan {
  const { format } = recognition
  const sections = new SectionReader(format)
  const visible = recognition.sheets.filter(({ view }) => view.grid.visibility === 'visible')
  const hasTable = ({ headers }: ScannedSheet): boolean => headers.size > 0
  const sheets = visible.some(hasTable) ? visible : recognition.sheets.filter(hasTable)

  const activities: (readonly Activity[])[] = []
  const observations: (readonly Observation[])[] = []
  const seen: SectionSeen[] = []
  const totals: (readonly TotalsRow[])[] = []
  const names = new Map<string, string>()
  const headings: Heading[] = []
  for (const { view, headers } of sheets) {
    const table = new TableReader(view, format, headers, sections, context.resolver).read()
    if (headers.size === 0) {
      for (const section of table.sections) if (section.reference !== null) seen.push(section)
      continue
    }
    activities.push(table.activities)
    observations.push(table.observations)
    for (const section of table.sections) seen.push(section)
    totals.push(table.totals)
    for (const [key, text] of table.headers) if (!names.has(key)) names.set(key, text)
    headings.push({ view, rows: view.rows.filter((row) => row < table.firstRow) })
  }

  const annexes = annexSheets(recognition)
  const identity = identityOf(workbook)
  const heading = dependenciaInHeading(headings, context.resolver)
  return {
    format: format.id,
    version: identity.format === format.id ? identity.version : null,
    vigencia:
      context.vigencia ??
      identity.vigencia ??
      vigenciaInHeading(headings) ??
      vigenciaInFileName(context.file) ??
      context.usualVigencia ??
      null,
    dependencia:
      (identity.dependencia === null ? null : context.resolver.declared(identity.dependencia)) ??
      heading ??
      dependenciaInFileName(context.file, context.resolver) ??
      dependenciaAlone(headings, context.resolver) ??
      context.usualDependencia ??
      null,
    ...(context.usualCutoff !== undefined && { usualCutoff: context.usualCutoff }),
    sections: seen,
    activities: activities.flat(),
    observations: observations.flat(),
    annexes: readAnnexes(annexes, context.resolver),
    totals: totals.flat(),
    headings: headings.flatMap(({ view, rows }) =>
      rows.flatMap((row) => view.written(row).map(({ text, at }) => ({ sheet: view.grid.name, at, text }))),
    ),
    sheets: sheetsSeen(recognition, annexes, context.carried ?? []),
    headers: names,
  }
}
