import type { Placement } from './activity-cells.js'
import type { Layout, Manner } from './layout.js'
import type { TableColumns } from './table-columns.js'

/** How far a row slips: only one that stands alone, with free cells where it lands. */
export function shiftOf(
  parts: readonly Placement[],
  { labels }: Layout,
  { shift }: Manner,
  columns: TableColumns,
): number {
  if (shift === 0 || parts.some(({ row, height }) => row + height > 1)) return 0
  const landing = parts.map(({ key }) => columns.home(key) + shift)
  if (landing.some((column) => column < 0)) return 0
  // a label merged downwards cannot slip, nor can anything land under it
  if (labels === 'merged' && parts.some(({ key }) => key === 'subcomponent')) return 0
  return underMergedLabel(landing, labels, columns) ? 0 : shift
}

/** How far what only goes on with an activity slips. */
export function strayOf(
  parts: readonly Placement[],
  { labels, extras }: Layout,
  { stray, dates }: Manner,
  columns: TableColumns,
): number {
  const moved = parts.filter(({ row }) => row > 0)
  if (stray === 0 || moved.length === 0 || parts.some(({ height }) => height > 1)) return 0
  // numbers without a format are dates only where a date's column says so
  if (dates === 'serial') return 0
  // with its label beside it, the row says where its columns are
  if (moved.some(({ key }) => key === 'subcomponent')) return 0
  const landing = moved.map(({ key }) => columns.home(key) + stray)
  if (landing.some((column) => column < 0)) return 0
  // in a column with a heading of its own, a date or a name is that column's
  if (extras.some((_, i) => landing.includes(columns.ofExtra(i)))) return 0
  return underMergedLabel(landing, labels, columns) ? 0 : stray
}

function underMergedLabel(
  landing: readonly number[],
  labels: Layout['labels'],
  columns: TableColumns,
): boolean {
  return labels === 'merged' && columns.has('subcomponent') && landing.includes(columns.of('subcomponent'))
}
