import { address } from '../../../../engine/grid/address.js'
import type { Directory } from '../../../../engine/directory/directory.js'
import { columnsOf, type Column, type Format, type Section } from '../../../../engine/format/format.js'
import type { SheetSpec, Validation } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'
import { dateValidation, daysOf } from './date-validation.js'
import { formHeader, formRows, type Place } from './form-table.js'
import type { Lists } from './lists.js'

/** Rows to fill in, in a table of sections and in one without. */
const ROWS_OF_SECTION = 12
const ROWS_OF_TABLE = 40

/** Widths in characters: of a label and a value in the head, of a title, and of what one printed page takes. */
const LABEL_WIDTH = 16
const VALUE_WIDTH = 44
const TITLE_WIDTH = 150
const PAGE_WIDTH = 300

export interface Heading {
  readonly sender: string | null
  readonly vigencia: number | null
}

/** The table of a format with rows to fill in, section by section. */
export function blankForm(
  format: Format,
  directory: Directory,
  lists: Lists,
  { sender, vigencia }: Heading,
): SheetSpec {
  const columns = format.columns.filter(({ printed }) => printed)
  const stack = new Stack(columns.map((column) => column.width))
  const validations: Validation[] = head(stack, format, directory, { sender, vigencia })
  const places = (section: Section | undefined): Place[] => {
    const present = columnsOf(format, section)
    return columns.flatMap((column, left) => (present.includes(column) ? [{ column, left }] : []))
  }
  const days = daysOf(format, vigencia)
  const oneHeader = format.sectionWord === null
  const count = format.sections.length > 0 ? ROWS_OF_SECTION : ROWS_OF_TABLE
  let header: { readonly first: number; readonly last: number } | null = null
  const putHeader = (section: Section | undefined): void => {
    const first = stack.next
    formHeader(stack, places(section))
    header ??= { first, last: stack.next - 1 }
  }
  if (oneHeader) putHeader(undefined)
  for (const section of format.sections.length > 0 ? format.sections : [undefined]) {
    if (section) stack.across(section.title, 'banner', 22)
    if (section?.reference) {
      stack.across(section.reference, 'body-center', 20)
      continue
    }
    if (!oneHeader) putHeader(section)
    validations.push(...formRows(stack, places(section), { section, lists, days, count, open: true }))
  }
  const { first, last } = header!
  const width = stack.widths.reduce((sum, each) => sum + each, 0)
  return {
    name: format.shortName,
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    validations,
    protect: true,
    footer: `${format.shortName} · ${directory.entity}`,
    ...(oneHeader && { frozenRows: last + 1 }),
    ...(width > PAGE_WIDTH / 2 && { paper: 'legal' }),
    pageStarts: pageStarts(columns, Math.ceil(width / PAGE_WIDTH)),
    printTitles: `${first + 1}:${last + 1}`,
  }
}

/** Where the pages of a wide table begin: as even as may be, none in the middle of columns under one title, nor of the head. */
function pageStarts(columns: readonly Column[], pages: number): number[] {
  const widthTo = (end: number): number => columns.slice(0, end).reduce((sum, { width }) => sum + width, 0)
  const whole = widthTo(columns.length)
  const places = columns.flatMap(({ group }, i) =>
    widthTo(i) >= TITLE_WIDTH && (group === null || group !== columns[i - 1]!.group) ? [i] : [],
  )
  const starts = Array.from({ length: pages - 1 }, (_, page) => {
    const ideal = (whole * (page + 1)) / pages
    const off = (start: number): number => Math.abs(widthTo(start) - ideal)
    return places.reduce((best, start) => (off(start) < off(best) ? start : best))
  })
  return [...new Set(starts)]
}

/** Title, entity and code, and what whoever fills it in says of it. */
function head(
  stack: Stack,
  format: Format,
  directory: Directory,
  { sender, vigencia }: Heading,
): Validation[] {
  const titled = columnsWithin(stack, 0, TITLE_WIDTH)
  const line = (value: string, style: 'title' | 'subtitle', height: number): void =>
    stack.block([{ value, style, left: 0, columns: titled }], 1, height)
  line(format.title, 'title', 27)
  line(directory.entity, 'subtitle', 20)
  if (format.printedCode !== null)
    line(`CÓDIGO: ${format.printedCode} · VERSIÓN: ${format.version}`, 'subtitle', 20)
  stack.gap()
  const validations: Validation[] = []
  field(stack, 'Dependencia:', sender)
  field(stack, 'Vigencia:', vigencia)
  for (const { key, label } of format.headingFields) {
    const cell = address(stack.next, columnsWithin(stack, 0, LABEL_WIDTH))
    field(stack, `${label}:`, null)
    if (key !== 'cutoff') continue
    const help = 'La fecha hasta la que se mira el avance, dd/mm/aaaa.'
    validations.push(dateValidation({ header: label, help }, cell, daysOf(format, vigencia), null))
  }
  stack.gap()
  return validations
}

function field(stack: Stack, label: string, value: string | number | null): void {
  const left = columnsWithin(stack, 0, LABEL_WIDTH)
  const columns = columnsWithin(stack, left, VALUE_WIDTH)
  const shown = value === null ? null : String(value)
  stack.block(
    [
      { value: label, style: 'body-strong', left: 0, columns: left },
      { value: shown, style: 'input', left, columns },
    ],
    1,
  )
}

/** How many columns from one on make up a width. */
function columnsWithin({ widths }: Stack, from: number, asked: number): number {
  let width = 0
  let columns = 0
  while (from + columns < widths.length && width < asked) width += widths[from + columns++]!
  return columns
}
