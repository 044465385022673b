import { dateGroup, headerText, styled } from './header-text.js'
import { KEYS, type Layout } from './layout.js'
import type { Pen } from './pen.js'
import { text } from './sketch.js'
import type { TableColumns } from './table-columns.js'

/** The heading of a table, of one level or with a title over both dates. */
export function drawHeader(pen: Pen, layout: Layout, columns: TableColumns): void {
  const { headerCells, typo, twoLevels, extras } = layout
  const { sheet } = pen
  const [group, startName, endName] = dateGroup(layout.dateGroup)
  const upper = pen.row
  const lower = twoLevels === null ? upper : upper + 1
  const others = twoLevels === 'lower' ? lower : upper
  const bottom = twoLevels === 'merged' ? lower : others
  for (const [i, key] of KEYS.entries()) {
    if (!columns.has(key)) continue
    const left = columns.of(key)
    const right = left + columns.width(key) - 1
    if (twoLevels !== null && (key === 'start' || key === 'end')) {
      const name = key === 'start' ? startName : endName
      sheet.put(lower, left, text(styled(name, headerCells[i]!.style, i)))
      sheet.merge(lower, left, lower, right)
    } else {
      sheet.put(others, left, text(headerText(key, headerCells[i]!, typo)))
      sheet.merge(others, left, bottom, right)
    }
  }
  for (const [i, { header }] of extras.entries()) {
    if (header === '') continue
    sheet.put(others, columns.ofExtra(i), text(header))
    sheet.merge(others, columns.ofExtra(i), bottom, columns.ofExtra(i))
  }
  if (twoLevels !== null) {
    sheet.put(upper, columns.of('start'), text(group))
    sheet.merge(upper, columns.of('start'), upper, columns.of('end') + columns.width('end') - 1)
  }
  pen.row = lower + 1
}
