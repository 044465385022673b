import type { Severity } from '../../engine/findings/finding.js'
import type { Mark } from '../book/book.js'
import type { Item } from './item.js'

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

/** The cells to be marked, each once, by the worst that is said of it. */
export function marksOf(items: readonly Item[]): readonly Mark[] {
  const marks = new Map<string, Mark>()
  for (const { finding } of items) {
    const { sheet, cell } = finding.place
    if (sheet === null || cell === null) continue
    const key = `${sheet}!${cell}`
    const known = marks.get(key)
    if (!known || WEIGHT[finding.severity] > WEIGHT[known.severity])
      marks.set(key, { sheet, cell, severity: finding.severity })
  }
  return [...marks.values()]
}
