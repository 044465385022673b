import type { Rect } from '../../../engine/grid/grid.js'
import { areasIn } from './areas.js'
import type { Areas, Range } from './office.js'
import type { Block } from './grid-of-ranges.js'
import { Trouble } from '../trouble.js'

/** What is loaded of a range to know its cells. */
export const READ = 'values,formulas,valueTypes,numberFormat'

/** @throws Trouble where Excel gives nothing because the block is too large */
export function blockOf(range: Range, { top, left }: Rect): Block {
  const { values, formulas, valueTypes, numberFormat } = range
  if (!Array.isArray(values) || !Array.isArray(formulas)) throw new Trouble('too-large', 'no values')
  return { top, left, values, formulas, valueTypes, numberFormat }
}

/** The merges that were found, from top to bottom. */
export function mergesOf(merged: Areas): readonly Rect[] {
  if (merged.isNullObject) return []
  return [...areasIn(merged.address)].sort((a, b) => a.top - b.top || a.left - b.left)
}
