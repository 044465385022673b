import type { Severity } from '../../../engine/findings/finding.js'
import type { Areas, ConditionalFormat, Context } from './office.js'
import { formulaOf, isOurs, LOOKS } from './own-marks.js'

/** The marks of ours in the workbook, also those of another day, and the sheets where nobody may touch them. */
export async function ownMarks(context: Context): Promise<{
  readonly own: readonly { readonly sheet: string; readonly format: ConditionalFormat }[]
  readonly protectedSheets: ReadonlySet<string>
}> {
  const { worksheets } = context.workbook
  worksheets.load('items/id,items/name')
  await context.sync()
  const sheets = worksheets.items.map((sheet) => {
    sheet.protection.load('protected')
    const formats = sheet.getRange().conditionalFormats
    formats.load('items/id,items/type')
    return { name: sheet.name, protection: sheet.protection, formats }
  })
  await context.sync()
  const custom = sheets.flatMap(({ name, formats }) =>
    formats.items
      .filter(({ type }) => type === 'Custom')
      .map((format) => {
        const { rule } = format.custom
        rule.load('formula')
        return { sheet: name, format, rule }
      }),
  )
  if (custom.length > 0) await context.sync()
  return {
    own: custom.filter(({ rule }) => isOurs(rule.formula)),
    protectedSheets: new Set(sheets.filter(({ protection }) => protection.protected).map(({ name }) => name)),
  }
}

/** Marks cells with a conditional format that can be taken off. */
export function addMark(cells: Areas, severity: Severity): void {
  const { custom } = cells.conditionalFormats.add('Custom')
  const look = LOOKS[severity]
  custom.rule.formula = formulaOf(severity)
  if (look.fill !== null) custom.format.fill.color = look.fill
  if (look.bold) custom.format.font.bold = true
  const border = custom.format.borders.getItem('EdgeBottom')
  border.style = look.line
  border.color = look.colour
}
