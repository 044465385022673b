import type { FindingInWords } from '../../../engine/findings/worded.js'
import { cut } from '../workbook/cell-text.js'
import type { Column, Text } from '../word/block.js'
import { NOTHING } from './phrases.js'

/** A finding that quotes half a page is told by its beginning: the sheet «Observaciones» has it whole. */
const MOST_TEXT = 700
const MOST_ROW = 200

/** The columns of a list of findings; the last two are named by what the letter is for. */
export function findingColumns(what: string, how: string): Column[] {
  return [
    { header: 'N.º', width: 6, align: 'center' },
    { header: 'Hoja y celda', width: 17 },
    { header: 'Actividad o fila', width: 22 },
    { header: what, width: 30 },
    { header: how, width: 28 },
  ]
}

/** `Plan de acción, G31`, with the column's name below it. */
export function placeText({ sheet, cell, column }: FindingInWords): Text {
  const where = [sheet, cell].filter((part) => part !== null).join(', ')
  return [where === '' ? 'Todo el libro' : where, ...(column === null ? [] : ['\n', { soft: column }])]
}

export function rowText({ row }: FindingInWords): Text {
  return row === null ? [NOTHING] : cut(row, MOST_ROW)
}

export function messageText({ message }: FindingInWords): string {
  return cut(message, MOST_TEXT)
}

export function howText({ how }: FindingInWords): string {
  return cut(how, MOST_TEXT)
}
