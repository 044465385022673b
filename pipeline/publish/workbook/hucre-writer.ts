import type { CellStyle, DataValidation, WriteOptions, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { cellText, cut } from './cell-text.js'
import { absolute, footerCodes, MARGINS, quoted, scaleOf } from './page.js'
import { sheetNames } from './sheet-names.js'
import { DEFAULT_SIZE, FONT, type Look, LOOKS } from './styles.js'
import { rowHeight, styleAt } from './text-height.js'
import { CREATED, CREATOR, shownValue } from './value.js'
import type { FormulaCell, SheetSpec, StyleName, Validation, Value, WorkbookSpec } from './workbook-spec.js'

const MAX_PROMPT = 255
const MAX_PROMPT_TITLE = 32

type HucreCell = NonNullable<WriteSheet['cells']> extends Map<string, infer C> ? C : never

/** Writes a form in memory: validations, protection and custom properties. */
export async function writeWithHucre(spec: WorkbookSpec): Promise<Uint8Array> {
  const names = sheetNames(spec.sheets.map((s) => s.name))
  const nameOf = new Map(spec.sheets.map((sheet, i) => [sheet.name, names[i]!]))
  return writeXlsx({
    sheets: spec.sheets.map((sheet, i) => sheetOf(sheet, names[i]!, nameOf)),
    namedRanges: [
      ...Object.entries(spec.names ?? {}).map(([name, text]) => ({ name, range: `"${text}"` })),
      ...spec.sheets.flatMap((sheet, i) => printNames(sheet, names[i]!)),
    ],
    properties: {
      title: cellText(spec.title),
      creator: CREATOR,
      lastModifiedBy: CREATOR,
      created: CREATED,
      modified: CREATED,
      ...(spec.properties && { custom: { ...spec.properties } }),
    },
    defaultFont: { name: FONT, size: DEFAULT_SIZE },
  })
}

/** hucre leaves out the quotes that a sheet name with spaces needs, so these names are ours. */
function printNames(sheet: SheetSpec, name: string): NonNullable<WriteOptions['namedRanges']> {
  return [
    ['_xlnm.Print_Titles', sheet.printTitles] as const,
    ['_xlnm.Print_Area', sheet.printArea] as const,
  ].flatMap(([print, range]) =>
    range === undefined ? [] : [{ name: print, range: `${quoted(name)}!${absolute(range)}`, scope: name }],
  )
}

function sheetOf(sheet: SheetSpec, name: string, nameOf: ReadonlyMap<string, string>): WriteSheet {
  const cells = new Map<string, HucreCell>()
  const rowDefs = new Map<number, { height: number }>()
  let number = 0
  for (const row of sheet.rows) {
    for (const [column, value] of row.cells.entries()) {
      const style = styleAt(row.style, column)
      if (style === null && value === null) continue
      const { shown, link } = shownValue(value)
      cells.set(`${number},${column}`, {
        ...(isFormula(value) ? { ...value, formulaResult: '' } : contentOf(shown)),
        ...(style && { style: STYLES[style] }),
        ...(link && {
          hyperlink: { target: '', location: `${quoted(nameOf.get(link.sheet) ?? link.sheet)}!${link.cell}` },
        }),
      })
    }
    rowDefs.set(number++, { height: rowHeight(row, sheet.widths) })
  }
  const { frozenRows = 0, frozenColumns = 0 } = sheet
  return {
    name,
    cells,
    rowDefs,
    columns: sheet.widths.map((width) => ({ width })),
    merges: [...(sheet.merges ?? [])].map((m) => ({
      startRow: m.top,
      startCol: m.left,
      endRow: m.bottom,
      endCol: m.right,
    })),
    view: {
      showGridLines: sheet.showGridLines ?? false,
      ...(sheet.tabColor && { tabColor: { rgb: sheet.tabColor } }),
    },
    hidden: sheet.hidden ?? false,
    ...(frozenRows + frozenColumns > 0 && { freezePane: { rows: frozenRows, columns: frozenColumns } }),
    ...(sheet.filter !== undefined && { autoFilter: { range: sheet.filter } }),
    ...(sheet.validations?.length && { dataValidations: sheet.validations.map(validationOf) }),
    ...(sheet.protect && { protection: PROTECTION }),
    headerFooter: { oddFooter: footerCodes(sheet) },
    pageSetup: {
      paperSize: sheet.paper ?? 'letter',
      orientation: sheet.orientation ?? 'landscape',
      // Excel heeds no page break where it fits a sheet to a number of pages
      ...(sheet.pageStarts?.length
        ? { scale: scaleOf(sheet, sheet.pageStarts) }
        : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
      margins: MARGINS,
    },
    ...(sheet.pageStarts?.length && { colBreaks: sheet.pageStarts.map((column) => column - 1) }),
  }
}

function isFormula(value: Value): value is FormulaCell {
  return typeof value === 'object' && value !== null && 'formula' in value
}

/** hucre makes an error value of a text like `#N/A`; as rich text it stays text. */
function contentOf(shown: string | number | null): HucreCell {
  if (typeof shown === 'string' && shown.startsWith('#')) return { value: shown, richText: [{ text: shown }] }
  return { value: shown }
}

/** No password: it keeps titles and headers from slips, not from people. */
const PROTECTION = {
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  deleteRows: true,
}

function validationOf({ range, rule, promptTitle, prompt, error, strict }: Validation): DataValidation {
  return {
    range,
    ...ruleOf(rule),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: strict ? 'stop' : 'warning',
    inputTitle: cut(promptTitle, MAX_PROMPT_TITLE),
    inputMessage: cut(prompt, MAX_PROMPT),
    errorTitle: cut(promptTitle, MAX_PROMPT_TITLE),
    errorMessage: cut(error, MAX_PROMPT),
  }
}

function ruleOf(
  rule: Validation['rule'],
): Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'> {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formula1: rule.source }
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: dateFormula(rule.from),
        formula2: dateFormula(rule.to),
      }
    case 'formula':
      return { type: 'custom', formula1: rule.formula }
  }
}

function dateFormula(iso: string): string {
  return String(shownValue({ date: iso }).shown)
}

const STYLES = Object.fromEntries(
  Object.entries(LOOKS).map(([name, look]) => [name, styleOf(look)]),
) as Readonly<Record<StyleName, CellStyle>>

function styleOf(look: Look): CellStyle {
  const line = look.border && ({ style: 'thin', color: { rgb: look.border } } as const)
  return {
    font: {
      name: FONT,
      size: look.size,
      ...(look.bold && { bold: true }),
      ...(look.italic && { italic: true }),
      ...(look.underline && { underline: true }),
      ...(look.color && { color: { rgb: look.color } }),
    },
    alignment: {
      vertical: look.vertical,
      wrapText: look.wrap,
      ...(look.horizontal && { horizontal: look.horizontal }),
      ...(look.indent && { indent: look.indent }),
    },
    ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: look.fill } } }),
    ...(line && { border: { top: line, left: line, bottom: line, right: line } }),
    ...(look.format && { numFmt: look.format }),
    ...(look.input && { protection: { locked: false } }),
  }
}
