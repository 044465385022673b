import { exceptionsSheets } from './layout/exceptions-sheet.js'
import { findingsSheet } from './layout/findings-sheet.js'
import { summarySheet } from './layout/summary-sheet.js'
import { notEvaluatedSheet } from './layout/not-evaluated-sheet.js'
import type { Publication } from './publication.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

/** All findings: how many of each rule and what it means, then one by one, then the justified exceptions and what could not be asked. */
export function hallazgos(publication: Publication): WorkbookSpec {
  const { consolidated, directory } = publication
  const unasked = consolidated.notEvaluated.length > 0 ? [notEvaluatedSheet(publication)] : []
  return {
    title: ['Hallazgos', consolidated.vigencia].filter((part) => part !== null).join(' '),
    sheets: [
      summarySheet(publication),
      findingsSheet(consolidated, directory),
      ...exceptionsSheets(publication),
      ...unasked,
    ],
  }
}
