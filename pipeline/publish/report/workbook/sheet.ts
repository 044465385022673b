import { columnLetters } from '../../../../engine/grid/address.js'
import type { Merge, Row, StyleName, Value } from '../../workbook/workbook-spec.js'
import type { Figures } from '../figures.js'
import { listed, longDate } from '../words.js'

/** Names of the sheets, by which they refer to each other. */
export const SHEET = {
  summary: 'Resumen',
  components: 'Por componente',
  units: 'Por dependencia',
  schedule: 'Cronograma',
  agenda: 'En la fecha de corte',
  ahead: 'Lo que viene',
  rules: 'Hallazgos por regla',
  deliveries: 'Entregas',
} as const

export const COLORS = {
  due: '1F3864',
  running: '6E8FC7',
  upcoming: 'C7D4EA',
  undated: 'A6A6A6',
  termless: 'D9D9D9',
  main: '2F5597',
  second: 'B4C6E4',
  valid: '4E8F6B',
  warning: 'E0AE4A',
  error: 'A63A32',
  info: '9DB4CC',
  unreadable: '7F7F7F',
} as const

/** A range of a sheet for a chart, from zero-based inclusive corners: `'Por componente'!$B$5:$B$10`. */
export function reference(sheet: string, top: number, left: number, bottom: number, right: number): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`
  return `'${sheet}'!${cell(top, left)}:${cell(bottom, right)}`
}

export const EMPTY: Row = { cells: [], style: 'body' }

/** A row of one text that spreads over the columns; see `across`. */
export function line(text: string, style: StyleName, height: number): Row {
  return { cells: [text], style: [style], height }
}

/** The cells of a row from its first to its last column. */
export function across(row: number, columns: number): Merge {
  return { top: row, left: 0, bottom: row, right: columns - 1 }
}

export function row(cells: readonly Value[], style: Row['style']): Row {
  return { cells, style }
}

/** Title, what it is of, and one sentence: the first three rows of a sheet. */
export function heading(title: string, sentence: string, figures: Figures, characters: number): Row[] {
  return [
    line(title, 'title', 26),
    line(subject(figures), 'subtitle', 18),
    line(sentence, 'note', noteHeight(sentence, characters)),
  ]
}

export const HEADING_ROWS = 3

/** Entity, plan and date that a sheet is about. */
export function subject({ entity, formats, vigencia, cutoff }: Figures): string {
  const plan = `${listed(formats)}${vigencia === null ? '' : ` ${vigencia}`}`
  return [entity, plan, `corte ${longDate(cutoff)}`].filter(Boolean).join(' · ')
}

export function footer({ entity, cutoff }: Figures): string {
  return `${entity} · Informe de monitoreo con corte al ${longDate(cutoff)}`
}

/** Height of a note merged over so many characters of width. */
export function noteHeight(text: string, characters: number): number {
  return Math.max(15, Math.ceil(text.length / (characters * 1.05)) * 12.5 + 4)
}

/** Width of all the columns together, in characters. */
export function sum(widths: readonly number[]): number {
  return widths.reduce((a, b) => a + b, 0)
}
