import { cellText } from './cell-text.js'
import { isoToSerial } from '../../../engine/workbook/serial-date.js'
import type { InternalLink, Value } from './workbook-spec.js'

export const CREATOR = 'Cotejo'
/** Workbooks of ours state a fixed moment, so that the same input gives the same bytes. */
export const CREATED = new Date(Date.UTC(2000, 0, 1))

/** What goes into the cell: text is always text, a date is its serial number; a link keeps where it leads. */
export function shownValue(value: Value): {
  readonly shown: string | number | null
  readonly link?: InternalLink
} {
  if (typeof value === 'string') return { shown: value === '' ? null : cellText(value) }
  if (typeof value === 'number') return { shown: Number.isFinite(value) ? value : null }
  if (value === null || 'formula' in value) return { shown: null }
  if ('date' in value) return { shown: serialOf(value.date) ?? value.date }
  return { shown: typeof value.text === 'number' ? value.text : cellText(value.text), link: value }
}

const serials = new Map<string, number | null>()

export function serialOf(iso: string): number | null {
  let serial = serials.get(iso)
  if (serial === undefined) serials.set(iso, (serial = isoToSerial(iso)))
  return serial
}
