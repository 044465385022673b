import type { Placement } from './activity-cells.js'
import type { Layout, Manner } from './layout.js'
import type { PlannedActivity } from './logical-plan.js'
import { UNIT_IDS } from './names.js'
import type { TableColumns } from './table-columns.js'

/** How the rows of an activity may slip: no more than their content can prove. */
export function slipsOf(activity: PlannedActivity, { extras }: Layout, manner: Manner): Manner {
  const known = activity.responsibles.every((id) => UNIT_IDS.includes(id))
  // a date of another column takes the place of one that slipped, and no known name says otherwise
  const proven = known || extras.every(({ header }) => header !== 'Fecha de revisión')
  // what was forgotten looks like what slipped away
  if (!activity.whole || !proven) return { ...manner, shift: 0, stray: 0 }
  // a name that no directory has is a name only in its column
  return known ? manner : { ...manner, stray: 0 }
}

/** The column from which a row slips: the whole row, or what stands right of a cell that somebody put in between. */
export function slipFrom({ shift, shiftFrom }: Manner, columns: TableColumns): number {
  return shift > 0 && shiftFrom !== 'subcomponent' ? columns.of(shiftFrom) : 0
}

/** How far a row slips: only one that stands alone, with free cells where it lands. */
export function shiftOf(
  parts: readonly Placement[],
  { labels }: Layout,
  manner: Manner,
  columns: TableColumns,
): number {
  const { shift } = manner
  if (shift === 0 || parts.some(({ row, height }) => row + height > 1)) return 0
  const from = slipFrom(manner, columns)
  // where who or when stands before it, half a row tells nothing of the other half
  if (from > 0 && (['responsible', 'start', 'end'] as const).some((key) => columns.of(key) < from)) return 0
  const slipping = parts.filter(({ key }) => columns.home(key) >= from)
  const landing = slipping.map(({ key }) => columns.home(key) + shift)
  if (landing.some((column) => column < 0)) return 0
  // a label merged downwards cannot slip, nor can anything land under it
  if (labels === 'merged' && slipping.some(({ key }) => key === 'subcomponent')) return 0
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
