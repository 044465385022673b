import type { Resolver } from '../directory/resolve.js'
import type { Format } from '../format/format.js'
import type { Activity, Observation, Plan, SectionSeen } from '../plan/plan.js'
import type { Workbook } from '../workbook/workbook.js'
import {
  dependenciaInFileName,
  dependenciaInHeading,
  identityOf,
  vigenciaInFileName,
  vigenciaInHeading,
  type Heading,
} from './document-facts.js'
import { HeaderReader } from './header.js'
import { SectionReader } from './section-reader.js'
import { SheetView } from './sheet-view.js'
import { TableReader } from './table-reader.js'

/** What the reader must know besides the workbook. */
export interface ReadingContext {
  readonly resolver: Resolver
  /** name of the file, which may give away vigencia and dependencia */
  readonly file: string
  /** the vigencia that the caller imposes, or null */
  readonly vigencia: number | null
}

/** How well a workbook answers to a format. */
export interface Recognition {
  readonly format: Format
  /** columns named by its best header row */
  readonly columns: number
  /** headers of the columns that row lacks */
  readonly missing: readonly string[]
  readonly recognised: boolean
}

/** How well a workbook answers to a format: by its identity, or by a header row with enough of its columns. */
export function recognise(workbook: Workbook, format: Format): Recognition {
  const headers = new HeaderReader(format)
  let best: ReturnType<HeaderReader['read']> = null
  for (const view of workbook.grids.map((grid) => new SheetView(grid))) {
    for (const row of view.rows) {
      const header = headers.read(view, row, 2)
      if (header && (!best || named(header) > named(best))) best = header
    }
  }
  const columns = best ? named(best) : 0
  const absent = best ? best.missing : format.columns.map((column) => column.key)
  return {
    format,
    columns,
    missing: format.columns.filter((column) => absent.includes(column.key)).map((column) => column.header),
    recognised: columns >= format.headerMinimum,
  }
}

function named(header: { readonly columns: ReadonlyMap<string, { readonly named: boolean }> }): number {
  return [...header.columns.values()].filter((column) => column.named).length
}

/**
 * Reads every table of a format in a workbook into one plan.
 * Hidden sheets are read only where no visible one has a table.
 */
export function readPlan(workbook: Workbook, format: Format, context: ReadingContext): Plan {
  const headers = new HeaderReader(format)
  const sections = new SectionReader(format)
  const views = workbook.grids.map((grid) => new SheetView(grid))
  const withTable = views.filter((view) => view.rows.some((row) => headers.read(view, row) !== null))
  const visible = withTable.filter((view) => view.grid.visibility === 'visible')

  const activities: Activity[] = []
  const observations: Observation[] = []
  const seen: SectionSeen[] = []
  const names = new Map<string, string>()
  const headings: Heading[] = []
  for (const view of visible.length > 0 ? visible : withTable) {
    const table = new TableReader(view, format, headers, sections, context.resolver)
    const read = table.read()
    activities.push(...read.activities)
    observations.push(...read.observations)
    seen.push(...read.sections)
    for (const [key, text] of read.headers) if (!names.has(key)) names.set(key, text)
    headings.push({ view, rows: view.rows.filter((row) => row < read.firstRow) })
  }

  const identity = identityOf(workbook)
  const heading = dependenciaInHeading(headings, context.resolver)
  return {
    format: format.id,
    vigencia:
      context.vigencia ??
      identity.vigencia ??
      vigenciaInHeading(headings) ??
      vigenciaInFileName(context.file),
    dependencia:
      (identity.dependencia === null ? null : context.resolver.declared(identity.dependencia)) ??
      heading ??
      dependenciaInFileName(context.file, context.resolver),
    sections: seen,
    activities,
    observations,
    headers: names,
  }
}
