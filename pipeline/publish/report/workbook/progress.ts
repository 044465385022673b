import type { Publication } from '../../publication.js'
import { exceptionsSheets } from '../../layout/exceptions-sheet.js'
import type { SheetSpec } from '../../workbook/workbook-spec.js'
import { figuresOf } from '../figures.js'
import type { ProgressFigures } from '../progress/figures.js'
import { aheadSheet } from './agenda.js'
import { deliveriesSheet } from './deliveries.js'
import { activitiesSheet } from './progress/activities.js'
import { componentsSheet } from './progress/components.js'
import { cutoffsSheet } from './progress/cutoffs.js'
import { dependenciasSheet } from './progress/dependencias.js'
import { differencesSheet } from './progress/differences.js'
import { evidenceSheet } from './progress/evidence.js'
import { overdueSheet, overExecutedSheet, unreportedSheet } from './progress/lists.js'
import { movementsSheet } from './progress/movements.js'
import { summarySheet } from './progress/summary.js'
import { rulesSheet } from './rules.js'

/**
 * The sheets of a report of progress: first how far the plan has come and where each number comes from, then what comes
 * next, what was received and what was found in it. Where nobody reported, only what is scheduled.
 */
export function progressSheets(publication: Publication, figures: ProgressFigures): SheetSpec[] {
  const { directory, formats } = publication
  const planned = figuresOf(publication)
  const sheets = [
    componentsSheet(figures),
    dependenciasSheet(figures),
    ...(figures.anyReport
      ? [
          overdueSheet(figures),
          unreportedSheet(figures, directory),
          overExecutedSheet(figures),
          evidenceSheet(figures, directory),
          cutoffsSheet(figures),
        ]
      : []),
    movementsSheet(figures),
    differencesSheet(figures, directory),
    activitiesSheet(figures),
    aheadSheet(planned),
    rulesSheet(planned),
    ...exceptionsSheets(publication),
    deliveriesSheet(planned),
  ].filter((sheet) => sheet !== null)
  return [
    summarySheet(
      figures,
      formats,
      sheets.map(({ name }) => name),
    ),
    ...sheets,
  ]
}
