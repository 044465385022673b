import type { Rect } from './rect.js'

export interface EdgeLook {
  style?: string
  color?: string
}

/** A conditional format of a sheet; the first of its sheet has the highest priority. */
export interface ConditionalFormatModel {
  id: string
  type: string
  areas: Rect[]
  stopIfTrue: boolean
  formula: string
  fill?: string
  font: { color?: string; bold?: boolean; italic?: boolean; underline?: string; strikethrough?: boolean }
  borders: Record<string, EdgeLook>
}
