/** What a cell holds, as `Range.values` gives it; an error is its literal, '' is an empty cell. */
export type Scalar = string | number | boolean

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error'

export interface FontLook {
  color?: string
  bold?: boolean
  italic?: boolean
}

/** One cell. What is absent is Excel's default: General, locked, no fill. */
export interface Cell {
  value: Scalar
  formula?: string
  numberFormat?: string
  locked?: boolean
  /**
   * Text whatever it looks like: typed with an apostrophe, an error's literal that is no error, or the '' that a
   * formula came to (without it, a formula whose value is '' has not been calculated).
   */
  text?: boolean
  fill?: string
  font?: FontLook
  hyperlink?: string
}

export const ERROR_LITERALS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
])

export function valueTypeOf(cell: Cell | undefined): ValueType {
  if (cell === undefined) return 'Empty'
  if (typeof cell.value === 'number') return 'Double'
  if (typeof cell.value === 'boolean') return 'Boolean'
  if (cell.value === '') return cell.text === true ? 'String' : 'Empty'
  return cell.text !== true && ERROR_LITERALS.has(cell.value) ? 'Error' : 'String'
}

export const holdsSomething = (cell: Cell): boolean => cell.value !== '' || cell.formula !== undefined
