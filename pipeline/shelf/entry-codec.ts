import type { UnderstoodActivity } from '../../engine/plan/understood.js'
import { partsOf, readRow, rowsOf, type RowParts, type RowRead } from './activity-reader.js'
import type { ShapeRead } from './row-shape.js'

/** What of an activity of the consolidated plan is not kept at hand. */
export type EntryDetail = Omit<UnderstoodActivity, 'component' | 'subcomponent' | 'number'> & {
  /** the cell of each field, by its key */
  readonly cells: Readonly<Record<string, string>>
}

/** The detail of an activity that begins in a row, from the text in which it was packed. */
export function readEntry(packed: string, shapes: readonly ShapeRead[], row: number): EntryDetail {
  const read = readRow(packed, shapes)
  const { shape, texts, goal, responsibles, schedule } = read
  const { keys, subject, product, indicator, others } = shape
  const fields: Record<string, string> = {}
  for (const place of others) fields[keys[place]!] = texts[place]!
  const numbers = numbersOf(shape, read.rest)
  return {
    activity: texts[subject] ?? '',
    product: texts[product] ?? null,
    goal: { text: texts[shape.goal] ?? '', items: goal },
    indicator: texts[indicator] ?? null,
    responsibles,
    schedule,
    fields,
    ...(numbers && { numbers }),
    cells: cellsOf(read, row),
  }
}

/** What was understood of an activity, as the contract carries it, from `activity` on; and the cells of its fields. */
export function entryJson(
  packed: string,
  shapes: readonly ShapeRead[],
  row: number,
): { readonly understood: string; readonly cells: string } {
  const parts = partsOf(packed, shapes)
  const { shape, texts, goal, responsibles, schedule } = parts
  const { keys, subject, product, indicator, others } = shape
  let fields = ''
  for (const place of others) fields += `${fields === '' ? '' : ','}"${keys[place]!}":${texts[place]!}`
  const understood =
    `"activity":${texts[subject] ?? '""'},"product":${texts[product] ?? 'null'}` +
    `,"goal":{"text":${texts[shape.goal] ?? '""'},"items":${goal}},"indicator":${texts[indicator] ?? 'null'}` +
    `,"responsibles":${responsibles},"schedule":${schedule},"fields":{${fields}}${numbersJson(parts)}`
  return { understood, cells: cellsJson(parts, row) }
}

function numbersOf(
  { keys, numeric }: ShapeRead,
  [, , numbers]: RowRead['rest'],
): Record<string, number> | null {
  if (numbers === 0 || numeric.length === 0) return null
  let all: Record<string, number> | null = null
  for (const place of numeric) {
    for (let i = 0; i < numbers.length; i += 2)
      if (numbers[i] === place) (all ??= {})[keys[place]!] = numbers[i + 1]!
  }
  return all
}

function numbersJson({ shape, rest }: RowParts): string {
  const numbers = shape.numeric.length === 0 ? null : numbersOf(shape, JSON.parse(rest) as RowRead['rest'])
  return numbers === null ? '' : `,"numbers":${JSON.stringify(numbers)}`
}

function cellsOf({ shape, rest }: Pick<RowRead, 'shape' | 'rest'>, row: number): Record<string, string> {
  const { keys, letters } = shape
  const rows = rowsOf({ shape }, rest[0], row)
  const cells: Record<string, string> = {}
  for (let i = 0; i < keys.length; i++)
    if (letters[i] !== '') cells[keys[i]!] = letters[i]! + String(rows[i]! + 1)
  return cells
}

/** Most rows have all their fields in one row, which the first of what else they are tells. */
const IN_ONE_ROW = '[0,'

function cellsJson({ shape, rest }: RowParts, row: number): string {
  const { keys, letters } = shape
  const rows = rest.startsWith(IN_ONE_ROW)
    ? null
    : rowsOf({ shape }, (JSON.parse(rest) as RowRead['rest'])[0], row)
  let cells = ''
  for (let i = 0; i < keys.length; i++) {
    if (letters[i] === '') continue
    const at = `${letters[i]!}${String((rows?.[i] ?? row) + 1)}`
    cells += `${cells === '' ? '' : ','}"${keys[i]!}":"${at}"`
  }
  return `{${cells}}`
}
