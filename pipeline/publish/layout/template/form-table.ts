import { address } from '../../../../engine/grid/address.js'
import type { Column, Section } from '../../../../engine/format/format.js'
import type { StyleName, Validation, Value } from '../../workbook/workbook-spec.js'
import type { Piece, Stack } from '../stack.js'
import { ANY, dateValidation, type Days } from './date-validation.js'
import type { Lists } from './lists.js'
import { codeValidation, numberValidation } from './number-validation.js'

const INPUT_HEIGHT = 30
const FILLED_HEIGHT = 18
const HEADER_HEIGHT = 24

/** A column of a form and where it stands. */
export interface Place {
  readonly column: Column
  readonly left: number
}

/** The header of a form: one row, or two where columns stand together under a title. */
export function formHeader(stack: Stack, places: readonly Place[]): void {
  if (places.every(({ column }) => column.group === null)) {
    const pieces = places.map(
      ({ column, left }) => ({ value: column.header, style: 'header', left }) as const,
    )
    stack.block(pieces, 1, HEADER_HEIGHT)
    return
  }
  const pieces: Piece[] = []
  for (const [i, { column, left }] of places.entries()) {
    const { group, header } = column
    const style = 'header'
    if (group === null) {
      pieces.push({ value: header, style, left, rows: 2 })
      continue
    }
    pieces.push({ value: header, style, left, top: 1 })
    if (places[i - 1]?.column.group === group) continue
    const next = places.findIndex((other, k) => k > i && other.column.group !== group)
    pieces.push({ value: group, style, left, columns: (next < 0 ? places.length : next) - i })
  }
  stack.block(pieces, 2, HEADER_HEIGHT)
}

export interface FormRows {
  readonly section: Section | undefined
  readonly lists: Lists
  /** the days in which activities may start and end */
  readonly days: Days
  readonly count: number
  /** false for rows that only OPGI fills in */
  readonly open: boolean
  /** what the first rows say already, by key of the column */
  readonly filled?: readonly Readonly<Record<string, Value>>[]
}

/** Rows to fill in under a header, and what their cells check. */
export function formRows(stack: Stack, places: readonly Place[], how: FormRows): Validation[] {
  const top = stack.next
  for (let row = top; row < top + how.count; row++) {
    const pieces = places.map(({ column, left }) => ({
      value: isTotal(column) ? sumOf(places, column, row) : (how.filled?.[row - top]?.[column.key] ?? null),
      style: how.open ? styleOf(column) : closedStyleOf(column),
      left,
    }))
    stack.block(pieces, 1, how.filled ? FILLED_HEIGHT : INPUT_HEIGHT)
  }
  if (!how.open) return []
  const startAt = places.find(({ column }) => column.type === 'start')?.left
  return places.flatMap(({ column, left }) => {
    const first = address(top, left)
    const range = `${first}:${address(stack.next - 1, left)}`
    const start = startAt === undefined ? null : address(top, startAt)
    return validationOf(column, range, first, start, how) ?? []
  })
}

function validationOf(
  column: Column,
  range: string,
  first: string,
  start: string | null,
  { section, lists, days }: FormRows,
): Validation | null {
  switch (column.type) {
    case 'catalogue':
    case 'choice':
    case 'responsibles':
      return listValidation(column, range, lists.of(column, section))
    case 'start':
      return dateValidation(column, range, days, null)
    case 'end':
      return dateValidation(column, range, days, start === null ? null : { start, end: first })
    case 'date':
      return dateValidation(column, range, ANY, null)
    case 'number':
    case 'percent':
      return numberValidation(column, range, first)
    case 'money':
      return isTotal(column) ? null : numberValidation(column, range, first)
    case 'code':
      return codeValidation(column, range, first)
    default:
      return null
  }
}

function listValidation(
  { type, header, help }: Column,
  range: string,
  source: string | null,
): Validation | null {
  if (source === null) return null
  const rule = { kind: 'list', source } as const
  const shared = { range, rule, promptTitle: header, prompt: help }
  if (type !== 'responsibles') return { ...shared, error: 'Elija un valor de la lista.', strict: true }
  const error = 'Ese nombre no está en el directorio. Si son varias dependencias, una por renglón, continúe.'
  return { ...shared, error, strict: false }
}

function styleOf(column: Column): StyleName {
  switch (column.type) {
    case 'start':
    case 'end':
    case 'date':
      return 'input-date'
    case 'code':
      return 'input-code'
    case 'money':
      return isTotal(column) ? 'input-total' : 'input-money'
    case 'number':
    case 'percent':
      return 'input-number'
    default:
      return 'input'
  }
}

function closedStyleOf({ type }: Column): StyleName {
  return type === 'money' ? 'number' : 'body'
}

/** The sum of the amounts that stand with it under one title. */
function isTotal({ key, type }: Column): boolean {
  return key === 'total' && type === 'money'
}

function sumOf(places: readonly Place[], total: Column, row: number): Value {
  const terms = places.filter(
    ({ column }) => column.type === 'money' && column.group === total.group && column !== total,
  )
  const range = `${address(row, terms[0]!.left)}:${address(row, terms.at(-1)!.left)}`
  return { formula: `IF(COUNT(${range})=0,"",SUM(${range}))` }
}
