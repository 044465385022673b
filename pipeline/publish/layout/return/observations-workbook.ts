import { shownDate } from '../../../../engine/calendar/iso-date.js'
import type { WordedFinding } from '../../../consolidate/consolidated.js'
import type { WorkbookSpec } from '../../workbook/workbook-spec.js'
import { SEVERITY_LABEL_MANY } from '../../report/labels.js'
import { Stack } from '../stack.js'
import { columnsFor, list, sheetOf } from './return-workbook.js'

/** What is to be corrected in one workbook that could not be annotated, and why it could not. */
export function observationsWorkbook(
  fileName: string,
  findings: readonly WordedFinding[],
  said: { readonly entity: string; readonly deadline: string | null; readonly why: string },
): WorkbookSpec {
  const title = `Observaciones · ${fileName}`
  const stack = new Stack(columnsFor(false, 1).map(({ width }) => width))
  stack.across(title, 'title', 27)
  stack.across(said.entity, 'subtitle', 20)
  stack.gap()
  stack.across(`${said.why} Por eso las observaciones van en esta lista.`, 'info')
  if (said.deadline !== null)
    stack.across(`Envíe el libro corregido a más tardar el ${shownDate(said.deadline)}.`, 'error')
  let first = 1
  for (const severity of ['error', 'warning', 'info'] as const) {
    const own = findings.filter((found) => found.severity === severity)
    if (own.length === 0) continue
    stack.gap()
    const filed = own.map((found) => ({ ...found, file: fileName }))
    list(stack, columnsFor(false, first), filed, `${SEVERITY_LABEL_MANY[severity]} (${String(own.length)})`)
    first += own.length
  }
  return { title, sheets: [sheetOf('Observaciones', stack, `${title} · ${said.entity}`)] }
}
