import type { Activity, DateMention, Responsible } from '../../engine/plan/plan.js'

/** What of an activity is not kept at hand. */
export type ActivityDetail = Pick<
  Activity,
  'fields' | 'cells' | 'goal' | 'responsibles' | 'windows' | 'dates'
>

/**
 * Between the values of a packed row: no JSON holds a line break, so that they can be told apart without reading them.
 * They are: the place of its shape, the text of each field, what it promises, who answers and its windows as the contract
 * carries them, and what else they are.
 */
export const BREAK = ',\n'

export const STYLES: readonly DateMention['style'][] = ['excel', 'dd/mm/aaaa', 'd/m/aaaa', 'either', 'other']

/** 0: the official name in its usual column; else how the name was understood, and where it stands. */
export type PackedName = 0 | [Responsible['resolution'], row: number, column: number]
/** null: no date; a place in `STYLES`: a date in its usual column, so written; else how it is written, its problem and its place. */
export type PackedMention =
  null | number | [style: number, problem: DateMention['problem'], row: number, column: number]
/** The field that the cell became, or the cell. */
export type PackedCell = number | [key: string, row: number, column: number, raw: string]

/** What a row is besides its shape and its texts; 0 for what is as usual. */
export type Rest = [
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
