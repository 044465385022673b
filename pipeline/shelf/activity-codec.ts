import type { Format } from '../../engine/format/format.js'
import type { CellAt } from '../../engine/grid/grid.js'
import type { Activity, DateMention, Field, FieldCell, Responsible } from '../../engine/plan/plan.js'
import { jsonText, sharedJsonText } from './json-text.js'
import type { UnderstoodResponsible, UnderstoodWindow } from '../../engine/plan/understood.js'
import {
  areCells,
  isCell,
  NO_COLUMN,
  RowShapes,
  STORED,
  usualColumns,
  type KeyedField,
  type RowShape,
  type ShapeRead,
  type UsualColumns,
} from './row-shape.js'

/** What of an activity is not kept at hand. */
export type ActivityDetail = Pick<
  Activity,
  'fields' | 'cells' | 'goal' | 'responsibles' | 'windows' | 'dates'
>

/** What of an activity is packed. */
export type PackedActivity = ActivityDetail & Pick<Activity, 'row'>

/**
 * Between the values of a packed row: no JSON holds a line break, so that they can be told apart without reading them.
 * They are: the place of its shape, the text of each field, what it promises, who answers and its windows as the contract
 * carries them, and what else they are.
 */
const BREAK = ',\n'

const STYLES: readonly DateMention['style'][] = ['excel', 'dd/mm/aaaa', 'd/m/aaaa', 'either', 'other']

/** 0: the official name in its usual column; else how the name was understood, and where it stands. */
type PackedName = 0 | [Responsible['resolution'], row: number, column: number]
/** null: no date; a place in `STYLES`: a date in its usual column, so written; else how it is written, its problem and its place. */
type PackedMention =
  null | number | [style: number, problem: DateMention['problem'], row: number, column: number]
/** The field that the cell became, or the cell. */
type PackedCell = number | [key: string, row: number, column: number, raw: string]

/** What a row is besides its shape and its texts; 0 for what is as usual. */
type Rest = [
  /** fields that stand in another row, each followed by its row */
  rows: number[] | 0,
  /** fields whose text was mended, each followed by what stands before the text, or by all that is written, and then counted down from −1 */
  raws: (number | string)[] | 0,
  /** fields that are numbers, each followed by its own */
  numbers: number[] | 0,
  /** fields that say nothing and yet are stored as something, each followed by its place in `STORED` */
  emptied: number[] | 0,
  cells: PackedCell[] | 0,
  names: PackedName[] | 0,
  /** starts and ends in turn */
  mentions: PackedMention[] | 0,
  dates: [string, DateMention[]][] | 0,
]

/** Packs the rows of a table. */
export class ActivityPacker {
  readonly #shapes = new RowShapes()
  readonly #usual: UsualColumns[] = []

  constructor(private readonly format: Format) {}

  /** Those of the rows packed so far. */
  get shapes(): readonly RowShape[] {
    return this.#shapes.all
  }

  /** The detail of an activity as text. */
  pack({ row, fields, cells, goal, responsibles, windows, dates }: PackedActivity): string {
    const keyed: KeyedField[] = []
    for (const [key, field] of fields) keyed.push({ key, field })
    const place = this.#shapes.of(keyed, cells)
    const shape = this.#shapes.all[place]!
    const usual = (this.#usual[place] ??= usualColumns(shape, this.format))
    let text = String(place)
    for (const { field } of keyed) text += BREAK + jsonText(field.text)
    text += BREAK + goalJson(goal) + BREAK + responsiblesJson(responsibles) + BREAK + scheduleJson(windows)
    const names = responsibles.map((one) => packedName(one, row, usual.responsibles))
    const mentions: PackedMention[] = []
    for (const { start, end } of windows)
      mentions.push(packedMention(start, row, usual.start), packedMention(end, row, usual.end))
    return (
      text +
      BREAK +
      `[${rowsJson(keyed, row)},${rawsJson(keyed)},${numbersJson(keyed)},${emptiedJson(keyed)}` +
      `,${areCells(shape, keyed, cells) ? '0' : JSON.stringify(cells.map((cell) => packedCell(cell, keyed)))}` +
      `,${names.every(isUsual) ? '0' : JSON.stringify(names)}` +
      `,${mentions.every(isUsual) ? '0' : JSON.stringify(mentions)}` +
      `,${dates.size === 0 ? '0' : JSON.stringify([...dates])}]`
    )
  }
}

function isUsual(packed: unknown): boolean {
  return packed === 0
}

function goalJson(goal: Activity['goal']): string {
  let items = ''
  for (const { quantity, comparator, kind, unit } of goal) {
    const item = `{"quantity":${String(quantity)},"comparator":"${comparator}","kind":"${kind}","unit":${sharedJsonText(unit)}}`
    items += items === '' ? item : `,${item}`
  }
  return `[${items}]`
}

function responsiblesJson(responsibles: Activity['responsibles']): string {
  let names = ''
  for (const { id, name, text } of responsibles) {
    const one = `{"id":${sharedJsonText(id)},"name":${sharedJsonText(name)},"text":${sharedJsonText(text)}}`
    names += names === '' ? one : `,${one}`
  }
  return `[${names}]`
}

function scheduleJson(windows: Activity['windows']): string {
  let schedule = ''
  for (const { start, end } of windows) {
    const texts = `[${jsonText(start?.text ?? '')},${jsonText(end?.text ?? '')}]`
    const one = `{"start":${isoJson(start)},"end":${isoJson(end)},"text":${texts}}`
    schedule += schedule === '' ? one : `,${one}`
  }
  return `[${schedule}]`
}

function isoJson(mention: DateMention | null): string {
  return mention === null || mention.iso === null ? 'null' : `"${mention.iso}"`
}

function rowsJson(fields: readonly KeyedField[], row: number): string {
  let rows = ''
  for (let i = 0; i < fields.length; i++) {
    const { at } = fields[i]!.field
    if (at && at.row !== row) rows += `${rows === '' ? '' : ','}${String(i)},${String(at.row)}`
  }
  return rows === '' ? '0' : `[${rows}]`
}

function rawsJson(fields: readonly KeyedField[]): string {
  let raws = ''
  for (let i = 0; i < fields.length; i++) {
    const { text, raw } = fields[i]!.field
    if (raw === text) continue
    const before = raw.endsWith(text) ? raw.slice(0, raw.length - text.length) : null
    const written =
      before === null ? `${String(-1 - i)},${jsonText(raw)}` : `${String(i)},${jsonText(before)}`
    raws += `${raws === '' ? '' : ','}${written}`
  }
  return raws === '' ? '0' : `[${raws}]`
}

function numbersJson(fields: readonly KeyedField[]): string {
  let numbers = ''
  for (let i = 0; i < fields.length; i++) {
    const { number } = fields[i]!.field
    if (number !== null) numbers += `${numbers === '' ? '' : ','}${String(i)},${String(number)}`
  }
  return numbers === '' ? '0' : `[${numbers}]`
}

function emptiedJson(fields: readonly KeyedField[]): string {
  let emptied = ''
  for (let i = 0; i < fields.length; i++) {
    const { text, stored } = fields[i]!.field
    if (text === '' && stored !== 'nothing')
      emptied += `${emptied === '' ? '' : ','}${String(i)},${String(STORED.indexOf(stored))}`
  }
  return emptied === '' ? '0' : `[${emptied}]`
}

function packedCell(cell: FieldCell, fields: readonly KeyedField[]): PackedCell {
  const place = fields.findIndex((field) => isCell(field, cell))
  return place < 0 ? [cell.key, cell.at.row, cell.at.column, cell.raw] : place
}

function packedName({ resolution, at }: Responsible, row: number, column: number): PackedName {
  const { how } = resolution
  const plain = how === 'official' && !resolution.collective && resolution.remark === null
  return plain && at.row === row && at.column === column ? 0 : [resolution, at.row, at.column]
}

function packedMention(mention: DateMention | null, row: number, column: number): PackedMention {
  if (mention === null) return null
  const { style, problem, at } = mention
  const place = STYLES.indexOf(style)
  return problem === null && at.row === row && at.column === column
    ? place
    : [place, problem, at.row, at.column]
}

/** The parts of a packed row, unread: JSON each. */
export interface RowParts {
  readonly shape: ShapeRead
  /** of each field */
  readonly texts: readonly string[]
  readonly goal: string
  readonly responsibles: string
  readonly schedule: string
  readonly rest: string
}

/** Takes a packed row apart. */
export function partsOf(packed: string, shapes: readonly ShapeRead[]): RowParts {
  const parts = packed.split(BREAK)
  const shape = shapes[Number(parts[0])]!
  const end = shape.keys.length + 1
  const [goal, responsibles, schedule, rest] = parts.slice(end) as [string, string, string, string]
  return { shape, texts: parts.slice(1, end), goal, responsibles, schedule, rest }
}

/** A row read back, as the contract carries it. */
export interface RowRead {
  readonly shape: ShapeRead
  readonly texts: readonly string[]
  readonly goal: Activity['goal']
  readonly responsibles: readonly UnderstoodResponsible[]
  readonly schedule: readonly UnderstoodWindow[]
  readonly rest: Rest
}

export function readRow(packed: string, shapes: readonly ShapeRead[]): RowRead {
  const [place, ...values] = JSON.parse(`[${packed}]`) as [number, ...unknown[]]
  const shape = shapes[place]!
  const end = shape.keys.length
  return {
    shape,
    texts: values.slice(0, end) as string[],
    goal: values[end] as Activity['goal'],
    responsibles: values[end + 1] as UnderstoodResponsible[],
    schedule: values[end + 2] as UnderstoodWindow[],
    rest: values[end + 3] as Rest,
  }
}

/** The row in which each field stands. */
export function rowsOf({ shape: { keys } }: Pick<RowRead, 'shape'>, rows: Rest[0], row: number): number[] {
  const all = keys.map(() => row)
  if (rows !== 0) for (let i = 0; i < rows.length; i += 2) all[rows[i]!] = rows[i + 1]!
  return all
}

/** The detail of an activity that begins in a row, from its text. */
export function unpackDetail(packed: string, shapes: readonly ShapeRead[], row: number): ActivityDetail {
  const read = readRow(packed, shapes)
  const { shape, goal, responsibles, schedule } = read
  const [rows, raws, numbers, emptied, cells, names, mentions, dates] = read.rest
  const fields = fieldsOf(read, rowsOf(read, rows, row), [raws, numbers, emptied])
  const { usual } = shape
  const fieldCell = (i: number): FieldCell => {
    const { at, raw } = fields[i]![1]
    return { key: fields[i]![0], at: at!, raw }
  }
  return {
    fields: new Map(fields),
    cells: (cells === 0 ? shape.cells : cells).map((cell) =>
      typeof cell === 'number'
        ? fieldCell(cell)
        : { key: cell[0], at: { row: cell[1], column: cell[2] }, raw: cell[3] },
    ),
    goal,
    responsibles: responsibles.map(({ id, name, text }, i) => {
      const [resolution, at] = nameRead(names === 0 ? 0 : names[i]!, row, usual.responsibles)
      return { id, name, text, at, resolution }
    }),
    windows: schedule.map(({ start, end, text }, i) => ({
      start: mentionRead(mentions === 0 ? 0 : mentions[2 * i]!, start, text[0], row, usual.start),
      end: mentionRead(mentions === 0 ? 0 : mentions[2 * i + 1]!, end, text[1], row, usual.end),
    })),
    dates: new Map(dates === 0 ? [] : dates),
  }
}

function fieldsOf(
  { shape: { keys, columns, stored }, texts }: RowRead,
  rows: readonly number[],
  [raws, numbers, emptied]: [Rest[1], Rest[2], Rest[3]],
): [string, Field][] {
  const raw = [...texts]
  if (raws !== 0) {
    for (let i = 0; i < raws.length; i += 2) {
      const place = raws[i] as number
      const written = raws[i + 1] as string
      if (place < 0) raw[-1 - place] = written
      else raw[place] = written + texts[place]!
    }
  }
  const number: (number | null)[] = texts.map(() => null)
  if (numbers !== 0) for (let i = 0; i < numbers.length; i += 2) number[numbers[i]!] = numbers[i + 1]!
  const kind = texts.map((text, i) => (text === '' ? 'nothing' : STORED[stored[i]!]!))
  if (emptied !== 0) for (let i = 0; i < emptied.length; i += 2) kind[emptied[i]!] = STORED[emptied[i + 1]!]!
  return keys.map((key, i) => {
    const column = columns[i]!
    const at: CellAt | null = column === NO_COLUMN ? null : { row: rows[i]!, column }
    return [key, { text: texts[i]!, raw: raw[i]!, at, stored: kind[i]!, number: number[i]! }]
  })
}

function nameRead(packed: PackedName, row: number, column: number): [Responsible['resolution'], CellAt] {
  return packed === 0
    ? [
        { how: 'official', collective: false, remark: null },
        { row, column },
      ]
    : [packed[0], { row: packed[1], column: packed[2] }]
}

function mentionRead(
  packed: PackedMention,
  iso: string | null,
  text: string,
  row: number,
  column: number,
): DateMention | null {
  if (packed === null) return null
  return typeof packed === 'number'
    ? { iso, text, at: { row, column }, style: STYLES[packed]!, problem: null }
    : { iso, text, at: { row: packed[2], column: packed[3] }, style: STYLES[packed[0]]!, problem: packed[1] }
}
