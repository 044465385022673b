import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import ExcelJS from 'exceljs'
import { address } from '../../../engine/grid/address.js'
import { cellText } from './cell-text.js'
import { absolute, footerCodes, MARGINS, quoted } from './page.js'
import { sheetNames } from './sheet-names.js'
import { DEFAULT_SIZE, FONT, type Look, LOOKS } from './styles.js'
import { rowHeight, styleAt } from './text-height.js'
import { CREATED, CREATOR, shownValue } from './value.js'
import type { Merge, SheetSpec, StyleName, WorkbookSpec } from './workbook-spec.js'

const ROWS_AT_A_TIME = 500
const COMPRESSION = 4
const PAPER = { letter: 1, legal: 5 } as const

/** What exceljs 4.4.0 can write but its streaming interface does not offer: cheap merges, links inside the workbook. */
interface SheetInternals {
  readonly _merges: { push(range: string): void }
  readonly _sheetRelsWriter: {
    readonly _hyperlinks: { push(link: { address: string; target: string }): void }
  }
}

/** Its first font is the one that column widths are counted in. */
interface StyleInternals {
  readonly styles: { _addFont(font: Partial<ExcelJS.Font>): number }
}

type SheetWriter = ExcelJS.Worksheet & SheetInternals

/** Writes a workbook row by row, so that its size costs no memory but that of the result. */
export async function writeWithExcelJs(spec: WorkbookSpec): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk)
        done()
      },
    }),
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: COMPRESSION } },
  })
  Object.assign(workbook, {
    title: cellText(spec.title),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    created: CREATED,
    modified: CREATED,
    views: [{ activeTab: 0, firstSheet: 0, visibility: 'visible' }],
  })
  ;(workbook as unknown as StyleInternals).styles._addFont({ name: FONT, size: DEFAULT_SIZE, family: 2 })
  Object.defineProperty(workbook.definedNames, 'model', {
    value: Object.entries(spec.names ?? {}).map(([name, text]) => ({ name, ranges: [`"${text}"`] })),
  })

  const names = sheetNames(spec.sheets.map((s) => s.name))
  const nameOf = new Map(spec.sheets.map((sheet, i) => [sheet.name, names[i]!]))
  for (const [i, sheet] of spec.sheets.entries()) {
    const writer = workbook.addWorksheet(names[i], sheetOptions(sheet, i === 0)) as SheetWriter
    await writeRows(writer, sheet, nameOf)
    for (const merge of sheet.merges ?? []) writer._merges.push(mergeRange(merge))
    writer.commit()
  }
  await workbook.commit()
  return Buffer.concat(chunks)
}

async function writeRows(
  writer: SheetWriter,
  sheet: SheetSpec,
  nameOf: ReadonlyMap<string, string>,
): Promise<void> {
  writer.columns = sheet.widths.map((width) => ({ width }))
  let number = 0
  for (const spec of sheet.rows) {
    const row = writer.getRow(++number)
    for (const [column, value] of spec.cells.entries()) {
      const style = styleAt(spec, column)
      if (style === null && value === null) continue
      const cell = row.getCell(column + 1)
      const { shown, link } = shownValue(value)
      if (shown !== null) cell.value = shown
      if (style !== null) cell.style = STYLES[style]
      if (link) {
        const target = `${quoted(nameOf.get(link.sheet) ?? link.sheet)}!${link.cell}`
        writer._sheetRelsWriter._hyperlinks.push({ address: cell.address, target })
      }
    }
    row.height = rowHeight(spec, sheet.widths)
    row.commit()
    if (number % ROWS_AT_A_TIME === 0) await setImmediate()
  }
}

function sheetOptions(sheet: SheetSpec, selected: boolean): Partial<ExcelJS.AddWorksheetOptions> {
  const { frozenRows = 0, frozenColumns = 0, printArea, printTitles } = sheet
  const view = { showGridLines: sheet.showGridLines ?? false, tabSelected: selected }
  const frozen = { ...view, state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows }
  return {
    properties: sheet.tabColor ? { tabColor: { argb: argb(sheet.tabColor) } } : {},
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [frozenRows + frozenColumns > 0 ? frozen : { ...view, state: 'normal' }],
    ...(sheet.filter === undefined ? {} : { autoFilter: sheet.filter }),
    headerFooter: { oddFooter: footerCodes(sheet) },
    pageSetup: {
      paperSize: PAPER[sheet.paper ?? 'letter'],
      orientation: sheet.orientation ?? 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      ...(printTitles === undefined ? {} : { printTitlesRow: printTitles }),
      ...(printArea === undefined ? {} : { printArea: absolute(printArea).replace(/\$(?=[A-Z])/g, '') }),
    },
  } as Partial<ExcelJS.AddWorksheetOptions>
}

function mergeRange({ top, left, bottom, right }: Merge): string {
  return `${address(top, left)}:${address(bottom, right)}`
}

const STYLES = Object.fromEntries(
  Object.entries(LOOKS).map(([name, look]) => [name, styleOf(look)]),
) as Readonly<Record<StyleName, Partial<ExcelJS.Style>>>

function styleOf(look: Look): Partial<ExcelJS.Style> {
  const line = look.border && ({ style: 'thin', color: { argb: argb(look.border) } } as const)
  return {
    font: {
      name: FONT,
      size: look.size,
      bold: look.bold ?? false,
      italic: look.italic ?? false,
      underline: look.underline ?? false,
      ...(look.color && { color: { argb: argb(look.color) } }),
    },
    alignment: {
      vertical: look.vertical === 'center' ? 'middle' : 'top',
      wrapText: look.wrap,
      ...(look.horizontal && { horizontal: look.horizontal }),
      ...(look.indent && { indent: look.indent }),
    },
    ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(look.fill) } } }),
    ...(line && { border: { top: line, left: line, bottom: line, right: line } }),
    ...(look.format && { numFmt: look.format }),
    ...(look.input && { protection: { locked: false } }),
  }
}

function argb(rgb: string): string {
  return `FF${rgb}`
}
