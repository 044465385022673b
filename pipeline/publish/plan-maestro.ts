import { coverSheet } from './layout/plan/cover-sheet.js'
import { calendarSheet } from './layout/plan/calendar-sheet.js'
import { exceptionsSheets } from './layout/exceptions-sheet.js'
import { findingsSheet } from './layout/findings-sheet.js'
import { formatsReceived } from './layout/plan/formats-received.js'
import { masterSheet } from './layout/plan/master-sheet.js'
import { leaderships, unitSheet } from './layout/plan/unit-sheets.js'
import type { Publication } from './publication.js'
import { type Figures, figuresOf } from './report/figures.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

/**
 * The master plan: what came in, everything of each format in its own columns, the year by month, the findings, and a
 * sheet for who leads what.
 */
export function planMaestro(
  publication: Publication,
  figures: Figures = figuresOf(publication),
): WorkbookSpec {
  const led = leaderships(figures, publication.directory)
  const received = formatsReceived(publication)
  return {
    title: ['Plan maestro', publication.consolidated.vigencia].filter((part) => part !== null).join(' '),
    sheets: [
      coverSheet(publication, figures, led, received),
      ...received.flatMap(({ format, sheet, entries }) =>
        sheet === null ? [] : [masterSheet(publication, format, entries, sheet)],
      ),
      calendarSheet(publication, figures),
      findingsSheet(publication.consolidated, publication.directory),
      ...exceptionsSheets(publication),
      ...led.map((leadership) => unitSheet(leadership, publication)),
    ],
  }
}
