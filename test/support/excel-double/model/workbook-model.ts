import type { Scalar } from './cell.js'
import type { Rect } from './rect.js'
import { SheetModel, type SheetData } from './sheet-model.js'

/** A workbook as a test writes it, and as it crosses to a browser. Everything but the sheets may be left out. */
export interface WorkbookData {
  readonly name?: string
  readonly date1904?: boolean
  readonly sheets: readonly SheetData[]
  /** Names of the workbook and what each stands for: `="paac"`, `=Hoja1!$A$1`. */
  readonly names?: Readonly<Record<string, string>>
  readonly customProperties?: Readonly<Record<string, Scalar>>
  readonly settings?: Readonly<Record<string, unknown>>
  /** By position; the first visible one unless said. */
  readonly active?: number
}

export interface Selection {
  sheet: SheetModel
  areas: Rect[]
}

/** The workbook that the double holds open. */
export class WorkbookModel {
  name: string
  readonly date1904: boolean
  sheets: SheetModel[]
  names: Map<string, string>
  customProperties: Map<string, Scalar>
  settings: Map<string, unknown>
  active: SheetModel
  selection: Selection
  #made = 0

  constructor(data: WorkbookData) {
    if (data.sheets.length === 0) throw new Error('a workbook has at least one sheet')
    this.name = data.name ?? 'Libro1.xlsx'
    this.date1904 = data.date1904 ?? false
    this.sheets = data.sheets.map((sheet) => new SheetModel(sheet, this.nextId()))
    this.names = new Map(Object.entries(data.names ?? {}))
    this.customProperties = new Map(Object.entries(data.customProperties ?? {}))
    this.settings = new Map(Object.entries(structuredClone(data.settings ?? {})))
    const shown = this.sheets.findIndex((sheet) => sheet.visibility === 'Visible')
    this.active = this.sheets[data.active ?? Math.max(0, shown)]!
    this.selection = { sheet: this.active, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }
  }

  /** The sheet of that id or name (names in any case); undefined where there is none. */
  find(idOrName: string): SheetModel | undefined {
    const folded = idOrName.toLowerCase()
    return this.sheets.find((sheet) => sheet.id === idOrName || sheet.name.toLowerCase() === folded)
  }

  /** As `find`, for tests: throws where there is none. */
  sheet(idOrName: string): SheetModel {
    const sheet = this.find(idOrName)
    if (sheet === undefined) throw new Error(`the workbook has no sheet ${idOrName}`)
    return sheet
  }

  addSheet(data: SheetData): SheetModel {
    const sheet = new SheetModel(data, this.nextId())
    this.sheets.push(sheet)
    return sheet
  }

  nextId(): string {
    return `{${String(++this.#made).padStart(8, '0')}-0001-0000-0000-000000000000}`
  }

  toData(): WorkbookData {
    return {
      name: this.name,
      date1904: this.date1904,
      sheets: this.sheets.map((sheet) => sheet.toData()),
      names: Object.fromEntries(this.names),
      customProperties: Object.fromEntries(this.customProperties),
      settings: structuredClone(Object.fromEntries(this.settings)),
      active: this.sheets.indexOf(this.active),
    }
  }
}
