import ExcelJS from 'exceljs'
import { readXlsx, writeXlsx, type WriteOptions } from 'hucre'
import { columnLetters } from './address.js'
import { ERROR_LITERALS, type Cell, type Scalar } from './cell.js'
import type { ConditionalFormatModel } from './conditional-format.js'
import { COLUMNS } from './rect.js'
import { knownRect, type ColumnDefaults, type SheetData, type Visibility } from './sheet-model.js'
import type { WorkbookData } from './workbook-model.js'
import { hasUsualParts, readParts, type SheetParts, type XlsxParts } from './xlsx-parts.js'

const DAY = 86_400_000
const EPOCH = Date.UTC(1899, 11, 30)
const DIFFERENCE_1904 = 1462

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  visible: 'Visible',
  hidden: 'Hidden',
  veryHidden: 'VeryHidden',
}

const FORMAT_TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  top10: 'TopBottom',
  colorScale: 'ColorScale',
  dataBar: 'DataBar',
  iconSet: 'IconSet',
}

/** The workbook of an .xlsx as Excel would hold it, read by libraries that the project's own reader has no part in. */
export async function modelFromXlsx(bytes: Uint8Array, name = 'Libro1.xlsx'): Promise<WorkbookData> {
  const usual = await withUsualParts(bytes)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Buffer.from(usual) as unknown as ArrayBuffer, { ignoreNodes: ['dataValidations'] })
  const date1904 = book.properties.date1904 === true
  const parts = readParts(usual)
  return {
    name,
    date1904,
    sheets: book.worksheets.map((sheet) => sheetData(sheet, date1904, parts)),
    names: parts.names,
    customProperties: parts.customProperties,
    ...(parts.active !== undefined && parts.active < book.worksheets.length && { active: parts.active }),
  }
}

/** exceljs knows parts by the names that Excel gives them; a workbook with others is saved anew first. */
async function withUsualParts(bytes: Uint8Array): Promise<Uint8Array> {
  if (hasUsualParts(bytes)) return bytes
  return writeXlsx((await readXlsx(bytes, { readStyles: true })) as unknown as WriteOptions)
}

function sheetData(sheet: ExcelJS.Worksheet, date1904: boolean, parts: XlsxParts): SheetData {
  const { sheetProtection } = sheet as unknown as { sheetProtection?: { sheet?: boolean } | null }
  const own = parts.sheets.get(sheet.name)
  const cells: Record<string, Cell> = {}
  const hiddenRows: number[] = []
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.findRow(number)
    if (row === undefined) continue
    if (row.hidden) hiddenRows.push(number - 1)
    for (let column = 1; column <= row.cellCount; column++) {
      const found = (row as unknown as { findCell(column: number): ExcelJS.Cell | undefined }).findCell(
        column,
      )
      const cell = found && !isCovered(found) ? cellOf(found, date1904, own) : null
      if (cell !== null) cells[columnLetters(column - 1) + number] = cell
    }
  }
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.state] ?? 'Visible',
    protected: sheetProtection?.sheet === true,
    cells,
    merges: sheet.model.merges,
    hiddenRows,
    ...columnsOf(sheet),
    validations: own?.validations ?? [],
    conditionalFormats: conditionalFormats(sheet),
  }
}

const isCovered = (cell: ExcelJS.Cell): boolean => cell.isMerged && cell.master !== cell

/** The cell, or null where it holds nothing and looks like any other. */
function cellOf(source: ExcelJS.Cell, date1904: boolean, sheet: SheetParts | undefined): Cell | null {
  // Of a formula, `value` leaves out results of 0 and false; `result` has them.
  const cell: Cell = { value: scalarOf(source.formula ? source.result : source.value, date1904) }
  if (source.formula) {
    cell.formula = `=${source.formula}`
    if (cell.value === '' && sheet?.texts.has(source.address)) cell.text = true
  }
  if (typeof cell.value === 'string' && ERROR_LITERALS.has(cell.value) && !isError(source)) cell.text = true
  if (source.numFmt && source.numFmt !== 'General') cell.numberFormat = source.numFmt
  if (source.protection?.locked === false) cell.locked = false
  const fill =
    source.fill?.type === 'pattern' && source.fill.pattern === 'solid' ? source.fill.fgColor : undefined
  if (fill?.argb) cell.fill = `#${fill.argb.slice(-6)}`
  if (source.hyperlink) cell.hyperlink = source.hyperlink
  return cell.value === '' && Object.keys(cell).length === 1 ? null : cell
}

const isError = (cell: ExcelJS.Cell): boolean =>
  cell.type === ExcelJS.ValueType.Error || (typeof cell.result === 'object' && 'error' in cell.result)

function scalarOf(value: unknown, date1904: boolean): Scalar {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return serialOf(value, date1904)
  if (typeof value !== 'object') return value as Scalar
  if ('error' in value) return String(value.error)
  if ('richText' in value)
    return (value.richText as { text?: string }[]).map((run) => run.text ?? '').join('')
  if ('text' in value) return scalarOf(value.text, date1904)
  return ''
}

/** The number that exceljs turned into a date because of its format. */
function serialOf(date: Date, date1904: boolean): number {
  const serial = (date.getTime() - EPOCH) / DAY - (date1904 ? DIFFERENCE_1904 : 0)
  if (Number.isNaN(serial)) throw new Error('exceljs lost a number that is formatted as a date')
  return serial
}

function columnsOf(sheet: ExcelJS.Worksheet): Pick<SheetData, 'hiddenColumns' | 'columns'> {
  const hiddenColumns: string[] = []
  const columns: Record<string, ColumnDefaults> = {}
  for (let number = 1; number <= Math.min(sheet.columns?.length ?? 0, COLUMNS); number++) {
    const column = sheet.columns[number - 1]!
    const letters = columnLetters(number - 1)
    const unlocked = (column.protection as { locked?: boolean } | undefined)?.locked === false
    const formatted = column.numFmt !== undefined && column.numFmt !== 'General'
    if (column.hidden) hiddenColumns.push(letters)
    if (unlocked || formatted)
      columns[letters] = {
        ...(unlocked && { locked: false }),
        ...(formatted && { numberFormat: column.numFmt! }),
      }
  }
  return { hiddenColumns, columns }
}

function conditionalFormats(sheet: ExcelJS.Worksheet): ConditionalFormatModel[] {
  const { conditionalFormattings } = sheet as unknown as {
    conditionalFormattings?: ExcelJS.ConditionalFormattingOptions[]
  }
  return (conditionalFormattings ?? []).flatMap(({ ref, rules }, block) =>
    rules.map((rule, index) => ({
      id: `{file-${block}-${index}}`,
      type: FORMAT_TYPES[rule.type] ?? 'PresetCriteria',
      areas: ref.trim().split(/\s+/).map(knownRect),
      stopIfTrue: false,
      formula: rule.type === 'expression' ? `=${String(rule.formulae?.[0])}` : '',
      font: {},
      borders: {},
    })),
  )
}
