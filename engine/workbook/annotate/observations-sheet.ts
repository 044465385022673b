import { address } from '../../grid/address.js'
import { MAX_ROW_HEIGHT, lineHeight, wrappedHeight } from '../../text/cell-height.js'
import { ANNOTATION_TITLE } from '../annotation.js'
import { storedText } from '../edit/cell-text.js'
import { attribute, XML_HEAD } from './draft.js'
import type { LookIds, LookName } from './looks.js'
import type { AnnotateOptions } from './observation.js'
import {
  HEADERS,
  headingWords,
  HIDDEN_SHEET,
  ONLY_HERE,
  proposalWords,
  SEVERITY_WORDS,
  WHOLE_FILE,
  WHOLE_SHEET,
  type Numbered,
} from './words.js'

const WIDTHS = [5, 13, 12, 8, 15, 25, 20, 32, 28, 32] as const
const TEXT_SIZE = 10
const MOST_SHOWN = 600
/** The cell itself has the rest. */
const MOST_OF_VALUE = 240

/** An observation as the sheet lists it. */
export interface Listed extends Numbered {
  /** where its link leads: `'Anexo 1'!G31`; null where there is nothing to go to */
  readonly target: string | null
  /** whether nobody can see its sheet */
  readonly hidden: boolean
  /** whether it is said here alone, since the cell has a conversation */
  readonly onlyHere: boolean
}

interface Cell {
  readonly text: string | number
  readonly look: LookName
}

/** The XML of the sheet that lists what is observed, and the number of its header row. */
export function observationsSheet(
  all: readonly Listed[],
  options: AnnotateOptions,
  made: { readonly main: string; readonly looks: LookIds },
): { readonly xml: string; readonly headerRow: number } {
  const rows: string[] = []
  const links: string[] = []
  const merges: string[] = []
  const row = (cells: readonly (Cell | null)[], height: number): void => {
    const number = rows.length + 1
    const inner = cells.map((cell, column) => (cell ? cellXml(cell, number, column, made.looks) : ''))
    const points = Math.min(MAX_ROW_HEIGHT, Math.round(height * 100) / 100)
    rows.push(`<row r="${String(number)}" ht="${String(points)}" customHeight="1">${inner.join('')}</row>`)
  }
  const across = (text: string, look: LookName, height: number): void => {
    merges.push(`A${String(rows.length + 1)}:${address(rows.length, WIDTHS.length - 1)}`)
    row([{ text, look }], height)
  }

  const words = headingWords(all, options)
  const whole = WIDTHS.reduce<number>((sum, width) => sum + width, 0)
  across(ANNOTATION_TITLE, 'title', 26)
  across(words.subtitle, 'subtitle', 18)
  if (words.deadline !== null) across(words.deadline, 'deadline', 18)
  across(words.note, 'note', wrappedHeight(words.note, whole, { size: TEXT_SIZE }) + 6)
  row(
    HEADERS.map((text) => ({ text, look: 'header' })),
    20,
  )
  const headerRow = rows.length
  for (const one of all) {
    const cells = cellsOf(one)
    if (one.target !== null)
      links.push(`<hyperlink ref="D${String(rows.length + 1)}" location="${attribute(one.target)}"/>`)
    row(cells, heightOf(cells))
  }

  const below = `A${String(headerRow + 1)}`
  const pane = `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${String(headerRow)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`
  const last = String(Math.max(rows.length, headerRow))
  const xml = [
    `${XML_HEAD}<worksheet xmlns="${made.main}">`,
    '<sheetPr><tabColor rgb="FFA4262C"/><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${address(Number(last) - 1, WIDTHS.length - 1)}"/>`,
    pane,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${WIDTHS.map((width, at) => `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(width)}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    `<mergeCells count="${String(merges.length)}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    '<headerFooter><oddFooter>&amp;L&amp;8 Observaciones&amp;R&amp;8 Página &amp;P de &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('')
  return { xml, headerRow }
}

function cellsOf(one: Listed): readonly Cell[] {
  const how = [
    one.how,
    ...(one.proposal === null ? [] : [proposalWords(one.proposal)]),
    ...(one.onlyHere ? [ONLY_HERE] : []),
  ].join('\n')
  const place =
    one.sheet === null
      ? ''
      : one.cell === null
        ? WHOLE_SHEET
        : one.hidden
          ? `${one.cell} ${HIDDEN_SHEET}`
          : one.cell
  return [
    { text: one.number, look: 'center' },
    { text: SEVERITY_WORDS[one.severity], look: one.severity },
    { text: one.sheet ?? WHOLE_FILE, look: 'body' },
    { text: place, look: one.target === null ? 'center' : 'link' },
    { text: one.column ?? '', look: 'body' },
    { text: shortened(one.row ?? ''), look: 'body' },
    { text: shortened(one.value ?? '', MOST_OF_VALUE), look: 'body' },
    { text: shortened(one.message), look: 'strong' },
    { text: shortened(one.why), look: 'body' },
    { text: shortened(how), look: 'body' },
  ]
}

function heightOf(cells: readonly Cell[]): number {
  const heights = cells.map(({ text, look }, column) =>
    wrappedHeight(String(text), WIDTHS[column]!, {
      size: TEXT_SIZE,
      bold: look === 'strong' || look === 'error',
    }),
  )
  return Math.max(lineHeight(TEXT_SIZE), ...heights)
}

/** What a row can show. */
function shortened(text: string, most = MOST_SHOWN): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

function cellXml({ text, look }: Cell, row: number, column: number, looks: LookIds): string {
  const open = `<c r="${address(row - 1, column)}" s="${String(looks.cells[look])}"`
  if (typeof text === 'number') return `${open}><v>${String(text)}</v></c>`
  if (text === '') return `${open}/>`
  return `${open} t="inlineStr"><is><t xml:space="preserve">${storedText(text)}</t></is></c>`
}
