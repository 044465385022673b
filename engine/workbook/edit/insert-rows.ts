import { LIMITS } from '../limits.js'
import { movedFormula, movedRanges, type RowShift } from './formula-rows.js'
import { attributesOf, eachTag, withAttributes, type Tag } from './markup.js'
import { partText } from './part-text.js'
import { WorkbookParts } from './parts.js'
import { rewriteZip } from './rewrite-zip.js'
import { spliced, type Splice } from './splice.js'

/** Rows to come before a row (zero-based), each with the look of that row. */
export interface NewRows {
  readonly before: number
  readonly count: number
}

/** What a worksheet part may hold for its rows to be moved: all else of it is of other parts, or of Excel alone. */
const MOVABLE: ReadonlySet<string> = new Set([
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetProtection'],
  ...['mergeCells', 'dataValidations', 'conditionalFormatting', 'hyperlinks', 'autoFilter', 'ignoredErrors'],
  ...['printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'phoneticPr'],
])

/** The attributes that name cells, by element. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  dimension: ['ref'],
  selection: ['activeCell', 'sqref'],
  mergeCell: ['ref'],
  dataValidation: ['sqref'],
  conditionalFormatting: ['sqref'],
  hyperlink: ['ref'],
  autoFilter: ['ref'],
  ignoredError: ['sqref'],
}

const FORMULAS: ReadonlySet<string> = new Set(['f', 'formula', 'formula1', 'formula2'])

/**
 * A workbook that `readWorkbook` accepts, with rows put into one of its sheets: what stands below moves down, and what
 * reaches over them (merges, drop-downs, conditional formats, print areas) grows. Null where the sheet holds what cannot
 * be moved, or rows that do not say where they are.
 */
export function insertRows(bytes: Uint8Array, sheet: string, rows: readonly NewRows[]): Uint8Array | null {
  const parts = new WorkbookParts(bytes)
  const part = parts.sheets.find(({ name }) => name === sheet)
  if (!part) return null
  const worksheet = partText(parts.read(part.key))
  const workbook = partText(parts.read(parts.workbook))
  const text = rowsInserted(worksheet.text, sheet, rows)
  if (text === null) return null
  const names = namesMoved(workbook.text, sheet, shiftOf(rows))
  const changes = new Map([
    [part.key, worksheet.encode(text)],
    [parts.workbook, workbook.encode(names)],
  ])
  return rewriteZip(bytes, changes, LIMITS)
}

function shiftOf(rows: readonly NewRows[]): RowShift {
  return (row) => rows.reduce((sum, { before, count }) => sum + (before <= row ? count : 0), row)
}

function rowsInserted(text: string, sheet: string, rows: readonly NewRows[]): string | null {
  const shift = shiftOf(rows)
  const splices: Splice[] = []
  const copied = new Set<number>()
  let movable = true
  let section = ''
  let start: Tag | null = null
  let formula: Tag | null = null
  eachTag(text, (tag) => {
    const { kind, name, depth, from, to } = tag
    if (depth === 2) section = name
    if (depth === 2 && !MOVABLE.has(name)) movable = false
    if (depth === 3 && section === 'sheetData' && name === 'row') {
      if (kind !== 'close') start = tag
      if (kind !== 'open' && start) {
        const element = text.slice(start.from, to)
        const row = rowOf(element)
        if (row === null) movable = false
        else {
          const news = rows.find(({ before }) => before === row)
          if (news) copied.add(row)
          const at = shift(row) - (news?.count ?? 0)
          const all = Array.from({ length: (news?.count ?? 0) + 1 }, (_, i) =>
            movedRow(element, sheet, (other) => (other === row ? at + i : shift(other))),
          )
          if (all.includes(null)) movable = false
          splices.push({ from: start.from, to, text: all.join('') })
        }
      }
      return
    }
    // what is in a row moves with it
    if (section === 'sheetData') return
    if (kind !== 'close' && name in RANGES) splices.push(rangesMoved(text, tag, RANGES[name]!, shift))
    if (name === 'brk' && kind !== 'close' && isRowBreak(text, tag))
      splices.push(attributeMoved(text, tag, 'id', (id) => String(shift(Number(id) - 1) + 1)))
    if (depth > 2 && FORMULAS.has(name) && name !== 'f') {
      if (kind === 'open') formula = tag
      if (kind === 'close' && formula)
        splices.push({
          from: formula.to,
          to: from,
          text: movedFormula(text.slice(formula.to, from), sheet, true, shift),
        })
    }
  })
  return movable && rows.every(({ before }) => copied.has(before)) ? spliced(text, splices) : null
}

function rowOf(element: string): number | null {
  const r = attributesOf(element.slice(0, element.indexOf('>') + 1)).get('r')
  return r === undefined ? null : Number(r) - 1
}

/** A row's element where the row now is; null where a cell does not say where it stands, or its formula is of several. */
function movedRow(element: string, sheet: string, shift: RowShift): string | null {
  const splices: Splice[] = []
  let movable = true
  let formula: Tag | null = null
  eachTag(element, (tag) => {
    const { kind, name, depth, from, to } = tag
    if (kind !== 'close' && depth === 1)
      splices.push(attributeMoved(element, tag, 'r', (r) => String(shift(Number(r) - 1) + 1)))
    if (kind !== 'close' && depth === 2 && name === 'c') {
      if (!attributesOf(element.slice(from, to)).has('r')) movable = false
      splices.push(rangesMoved(element, tag, ['r'], shift))
    }
    if (depth !== 3 || name !== 'f') return
    if (kind !== 'close' && attributesOf(element.slice(from, to)).size > 0) movable = false
    if (kind === 'open') formula = tag
    if (kind === 'close' && formula)
      splices.push({
        from: formula.to,
        to: from,
        text: movedFormula(element.slice(formula.to, from), sheet, true, shift),
      })
  })
  return movable ? spliced(element, splices) : null
}

function namesMoved(text: string, sheet: string, shift: RowShift): string {
  const splices: Splice[] = []
  let start: Tag | null = null
  eachTag(text, (tag) => {
    if (tag.name !== 'definedName') return
    if (tag.kind === 'open') start = tag
    if (tag.kind === 'close' && start) {
      const formula = text.slice(start.to, tag.from)
      splices.push({ from: start.to, to: tag.from, text: movedFormula(formula, sheet, false, shift) })
    }
  })
  return spliced(text, splices)
}

function rangesMoved(text: string, tag: Tag, names: readonly string[], shift: RowShift): Splice {
  const written = text.slice(tag.from, tag.to)
  const attributes = attributesOf(written)
  const changes = names.flatMap((name) => {
    const value = attributes.get(name)
    return value === undefined ? [] : [[name, movedRanges(value, shift)] as const]
  })
  return { from: tag.from, to: tag.to, text: withAttributes(written, Object.fromEntries(changes)) }
}

function attributeMoved(text: string, tag: Tag, name: string, move: (value: string) => string): Splice {
  const written = text.slice(tag.from, tag.to)
  const value = attributesOf(written).get(name)
  const changed = value === undefined ? written : withAttributes(written, { [name]: move(value) })
  return { from: tag.from, to: tag.to, text: changed }
}

function isRowBreak(text: string, tag: Tag): boolean {
  return text.lastIndexOf('rowBreaks', tag.from) > text.lastIndexOf('colBreaks', tag.from)
}
