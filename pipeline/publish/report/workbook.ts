import type { Publication } from '../publication.js'
import { exceptionsSheets } from '../layout/exceptions-sheet.js'
import type { WorkbookSpec } from '../workbook/workbook-spec.js'
import { figuresOf } from './figures.js'
import { agendaSheet } from './workbook/agenda.js'
import { componentsSheet } from './workbook/components.js'
import { deliveriesSheet } from './workbook/deliveries.js'
import { rulesSheet } from './workbook/rules.js'
import { progressFigures } from './progress/figures.js'
import { progressSheets } from './workbook/progress.js'
import { scheduleSheet } from './workbook/schedule.js'
import { summarySheet } from './workbook/summary.js'
import { unitsSheet } from './workbook/units.js'

/**
 * The monitoring report as a workbook with live charts, `informe-monitoreo.xlsx`: how far the plan has come where the
 * publication tells it, else what it schedules.
 */
export function informeMonitoreo(publication: Publication): WorkbookSpec {
  const figures = figuresOf(publication)
  const { vigencia, entity } = figures
  const title = `Informe de monitoreo${vigencia === null ? '' : ` ${vigencia}`} · ${entity}`
  const progress = progressFigures(publication)
  if (progress) return { title, sheets: progressSheets(publication, progress) }
  return {
    title,
    sheets: [
      summarySheet(figures),
      componentsSheet(figures),
      unitsSheet(figures),
      scheduleSheet(figures),
      agendaSheet(figures),
      rulesSheet(figures),
      ...exceptionsSheets(publication),
      deliveriesSheet(figures),
    ],
  }
}
