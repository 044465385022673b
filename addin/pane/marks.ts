import { SEVERITIES } from '../../engine/findings/severity-counts.js'
import type { Mark } from '../book/book.js'
import { placeKey } from '../book/cell-place.js'
import type { Item } from './item.js'

/** The cells to be marked, each once, by the worst that is said of it. */
export function marksOf(items: readonly Item[]): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const { finding } of items) {
    const { sheet, cell } = finding.place
    if (sheet === null || cell === null) continue
    const key = placeKey({ sheet, cell })
    const known = marks.get(key)
    if (!known || SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(known.severity))
      marks.set(key, { sheet, cell, severity: finding.severity })
  }
  return [...marks.values()]
}
