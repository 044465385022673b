import type { Finding } from '../../findings/finding.js'
import { NOWHERE } from '../../findings/finding.js'
import { address, columnLetters } from '../../grid/address.js'
import type { SheetSeen } from '../../plan/plan.js'
import { SectionReader } from '../../reading/section-reader.js'
import { fold } from '../../text/fold.js'
import { finding, type Rule } from '../rule.js'

/** Sheets that the official workbooks carry for whoever fills them in. */
const OF_THE_TEMPLATE = /^(listas?|instrucciones|instructivo)\b/

/**
 * What a person who looks at the workbook does not see and Cotejo does, or the other way round: hidden sheets, rows or
 * columns with data, and sheets that are no part of the official workbook, of which nothing is read. One finding per sheet.
 */
export const hiddenData: Rule = {
  id: 'hidden-data',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) => {
    const sections = new SectionReader(format)
    return plan.sheets.flatMap((sheet): Finding[] => {
      const { name, cells, visibility, role, hiddenRows, hiddenColumns } = sheet
      if (cells === 0 || OF_THE_TEMPLATE.test(fold(name))) return []
      const place = { ...NOWHERE, sheet: name }
      const rows = ranges(hiddenRows.map((row) => row + 1))
      const columns = hiddenColumns.map(columnLetters)
      if (visibility !== 'visible')
        return [finding('hidden-data', 'warning', place, { what: 'sheet', rows: [], columns: [] })]
      if (role !== 'other') {
        if (rows.length + columns.length === 0) return []
        const at = { ...place, cell: firstHidden(sheet) }
        return [finding('hidden-data', 'warning', at, { what: 'cells', rows, columns })]
      }
      const ofThePlan =
        plan.sections.some((seen) => seen.sheet === name) || sections.ofSheetName(name) !== null
      return ofThePlan
        ? []
        : [finding('hidden-data', 'warning', place, { what: 'foreign', rows: [], columns: [] })]
    })
  },
}

function firstHidden({ hiddenRows, hiddenColumns }: SheetSeen): string {
  const [row] = hiddenRows
  return row === undefined ? address(0, hiddenColumns[0]!) : address(row, 0)
}

/** `[5, 6, 7, 9]` → `5 a 7`, `9`. */
function ranges(numbers: readonly number[]): string[] {
  const runs: [number, number][] = []
  for (const n of numbers) {
    const last = runs.at(-1)
    if (last && n === last[1] + 1) last[1] = n
    else runs.push([n, n])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${String(from)} a ${String(to)}`))
}
