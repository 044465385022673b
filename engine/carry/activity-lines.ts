import { NUMERIC, type Column, type Format } from '../format/format.js'
import { subcomponentLabel } from '../format/labels.js'
import type { Activity, DateMention, Field, FieldCell } from '../plan/plan.js'
import { isTotal } from '../reading/unworked-total.js'
import type { SectionReader } from '../reading/section-reader.js'

/** What goes into a cell of the official workbook; a text stays one also where it looks like a date. */
export interface CarriedValue {
  readonly value: string | number
  readonly asText?: true
  /** the total of its row, which a formula of the official workbook works out as well */
  readonly addsUp?: true
}

/** A row of an activity in the official workbook, by column key: its own, or one that goes on with it. */
export type Line = ReadonlyMap<string, CarriedValue>

/** The rows that an activity takes: all it says in the first, its further responsibles and dates in those below; the label of its subcomponent in the official words where they are known. */
export function linesOf(activity: Activity, format: Format, sections: SectionReader): readonly Line[] {
  const lines: Map<string, CarriedValue>[] = [new Map()]
  const put = (row: number, key: string, value: CarriedValue): void => {
    while (lines.length <= row) lines.push(new Map())
    lines[row]!.set(key, value)
  }
  const [start, end] = ['start', 'end'].map((type) => format.columns.find((column) => column.type === type))
  for (const column of format.columns) {
    const field = activity.fields.get(column.key)
    if (!field) continue
    const cells = activity.cells.filter(({ key }) => key === column.key)
    if (column.type === 'responsibles' || column.type === 'date') {
      const values = cells.flatMap((cell) =>
        column.type === 'date' ? date(cell, activity) : names(cell, activity),
      )
      for (const [row, value] of values.entries()) put(row, column.key, value)
    } else if (column !== start && column !== end) {
      const value = valueOf(column, field, activity, format, sections)
      const sum = addsUp(column, activity, format)
      if (value) put(0, column.key, sum ? { ...value, addsUp: true } : value)
    }
  }
  for (const [row, window] of windowLines(activity, start, end).entries())
    for (const [key, value] of window) put(row, key, value)
  return lines
}

function valueOf(
  column: Column,
  field: Field,
  activity: Activity,
  format: Format,
  sections: SectionReader,
): CarriedValue | null {
  const { raw, number, stored } = field
  if (raw.trim() === '') return null
  const text = { value: raw, asText: true } as const
  switch (column.type) {
    case 'catalogue': {
      const section = format.sections.find((one) => one.number === activity.section)
      const known = sections.label(field.text, section).name !== null
      const official = known ? subcomponentLabel(format, section, activity.subcomponent) : null
      return { value: official ?? raw, asText: true }
    }
    case 'code':
      return { value: stored === 'number' ? field.text : raw, asText: true }
    default:
      return stored === 'number' && number !== null && showsNumber(column, raw) ? { value: number } : text
  }
}

/** The date of a cell; as it stands where it is none, or more than one. */
function date(cell: FieldCell, { dates }: Activity): CarriedValue {
  const mentions = (dates.get(cell.key) ?? []).filter((mention) => isAt(mention, cell))
  return onlyDate(realDates(mentions, cell.raw)) ?? { value: cell.raw, asText: true }
}

/** Whether a total is what its terms add up to. */
function addsUp(column: Column, { fields }: Activity, format: Format): boolean {
  const total = fields.get(column.key)
  if (!isTotal(column) || total?.stored !== 'number' || total.number === null) return false
  const terms = format.columns.filter(
    ({ key, type, group }) => type === 'money' && group === column.group && key !== column.key,
  )
  const numbers = terms.flatMap(({ key }) => {
    const term = fields.get(key)
    return term?.stored === 'number' ? (term.number ?? []) : []
  })
  return numbers.length > 0 && numbers.reduce((sum, number) => sum + number, 0) === total.number
}

/** Whether a number that a cell shows as this means the same as a plain number of the official column. */
function showsNumber({ type }: Column, raw: string): boolean {
  if (!NUMERIC.has(type)) return /^\s*-?[\d.,]+\s*$/.test(raw)
  return /^[^\p{L}/:]*$|^\s*COP/u.test(raw) && (type === 'percent' || !raw.includes('%'))
}

/** The names of a cell, one for each row where the directory knows them all and nothing else is written; else as they stand. */
function names(cell: FieldCell, { responsibles }: Activity): CarriedValue[] {
  const { raw } = cell
  const own = responsibles.filter((one) => isAt(one, cell))
  const texts = own.map(({ text }) => text)
  const whole = own.length < 2 || own.some(({ id }) => id === null) || !consistsOf(raw, texts)
  return (whole ? [raw] : texts).map((value) => ({ value, asText: true }))
}

/** The dates of an activity: a window on each row where the cells of a row hold as many real ones, else as they stand. */
function windowLines(activity: Activity, start: Column | undefined, end: Column | undefined): Line[] {
  const rows = new Map<number, FieldCell[]>()
  for (const cell of activity.cells) {
    if (cell.key !== start?.key && cell.key !== end?.key) continue
    const own = rows.get(cell.at.row)
    if (own) own.push(cell)
    else rows.set(cell.at.row, [cell])
  }
  return [...rows.values()].flatMap((cells) => {
    const dates = cells.map((cell) => realDates(mentionsAt(cell, activity), cell.raw))
    const windows = Math.max(...dates.map((own) => own?.length ?? 0))
    if (dates.every((own) => own?.length === windows))
      return Array.from({ length: windows }, (_, i) => lineOf(cells, (at) => ({ value: dates[at]![i]! })))
    return [lineOf(cells, (at) => onlyDate(dates[at]) ?? { value: cells[at]!.raw, asText: true })]
  })
}

function lineOf(cells: readonly FieldCell[], valueAt: (at: number) => CarriedValue): Line {
  return new Map(cells.map(({ key }, at) => [key, valueAt(at)]))
}

function onlyDate(dates: readonly string[] | null | undefined): CarriedValue | null {
  return dates?.length === 1 ? { value: dates[0]! } : null
}

function mentionsAt(cell: FieldCell, { windows }: Activity): DateMention[] {
  return windows
    .flatMap(({ start, end }) => [start, end])
    .filter((mention) => mention !== null)
    .filter((mention) => isAt(mention, cell))
}

function isAt({ at }: Pick<FieldCell, 'at'>, cell: FieldCell): boolean {
  return at.row === cell.at.row && at.column === cell.at.column
}

/** The dates that a cell holds, in ISO; null where one is none, or where it says more than dates. */
function realDates(mentions: readonly DateMention[], raw: string): string[] | null {
  const dates = mentions.flatMap(({ iso }) => iso ?? [])
  const all = mentions.length > 0 && dates.length === mentions.length
  const plain = mentions.every(({ style }) => style === 'excel')
  return all &&
    (plain ||
      consistsOf(
        raw,
        mentions.map(({ text }) => text),
      ))
    ? dates
    : null
}

/** Whether a text holds these, in order, and nothing else but what parts the items of a list. */
function consistsOf(text: string, items: readonly string[]): boolean {
  let rest = text
  let between = ''
  for (const item of items) {
    const at = rest.indexOf(item)
    if (at < 0) return false
    between += rest.slice(0, at)
    rest = rest.slice(at + item.length)
  }
  return /^(?:[\s,;./•·*-]|\by\b)*$/.test(between + rest)
}
