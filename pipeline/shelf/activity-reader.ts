import type { CellAt } from '../../engine/grid/grid.js'
import type { Activity, DateMention, Field, FieldCell, Responsible } from '../../engine/plan/plan.js'
import type { UnderstoodResponsible, UnderstoodWindow } from '../../engine/plan/understood.js'
import {
  BREAK,
  STYLES,
  type ActivityDetail,
  type PackedMention,
  type PackedName,
  type Rest,
} from './packed-row.js'
import { NO_COLUMN, STORED, type ShapeRead } from './row-shape.js'

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
