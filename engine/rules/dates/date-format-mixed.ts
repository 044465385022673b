import type { Format } from '../../format/format.js'
import type { Activity, DateMention, Plan } from '../../plan/plan.js'
import { datesOf, type DatedCell } from './dates-of.js'
import { edit, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * Dates of one workbook written in several ways; the canonical one is a real date shown dd/mm/aaaa. Cells with several
 * dates are another rule's, and what is said beside a date is not thrown away.
 */
export const dateFormatMixed: Rule = {
  id: 'date-format-mixed',
  scope: 'workbook',
  needs: ['start', 'end'],
  check: (plan, { format }) => {
    if (areAlike(datesOf(plan, format))) return []
    const alone = [...datesByCell(plan, format).values()].flatMap((cell) => (cell.length === 1 ? cell : []))
    const dates = alone.filter(({ mention }) => mention.iso !== null)
    const styles = stylesOf(dates)
    if (styles.length < 2) return []
    const asText = dates.filter(({ mention }) => mention.style !== 'excel')
    const edits = asText.flatMap(({ activity, mention }) =>
      hasRemark(activity, mention) ? [] : [edit(activity.sheet, mention.at, mention.iso)],
    )
    const label = 'Convertir las fechas escritas como texto en fechas de Excel'
    const { activity, mention, key } = asText[0]!
    const place = { ...placeOf(activity, format, key, mention.at, mention.text), row: null }
    const facts = { asText: asText.length, asDate: dates.length - asText.length, styles }
    return [finding('date-format-mixed', 'info', place, facts, edits.length === 0 ? null : { label, edits })]
  },
}

/** Whether all are written in one way, as those of most plans are. */
function areAlike(dates: readonly DatedCell[]): boolean {
  let style: string | null = null
  for (const { mention } of dates) {
    if (mention.iso === null) continue
    style ??= mention.style
    if (mention.style !== style) return false
  }
  return true
}

function hasRemark({ cells }: Activity, { at }: DateMention): boolean {
  return cells.some((cell) => cell.at === at && cell.raw.includes('('))
}

/** The ways in which dates are written; one that fits two ways is of the one in use. */
function stylesOf(dates: readonly DatedCell[]): string[] {
  const styles = new Set<string>(dates.map(({ mention }) => mention.style))
  if (styles.has('dd/mm/aaaa') || styles.has('d/m/aaaa')) styles.delete('either')
  return [...styles]
}

type Dates = [DatedCell, ...DatedCell[]]

/** The dates of each cell; a cell merged over several activities counts once. */
function datesByCell(plan: Plan, format: Format): Map<string, Dates> {
  const byCell = new Map<string, Dates>()
  for (const dated of datesOf(plan, format)) {
    const { activity, mention } = dated
    const key = `${activity.sheet}\n${String(mention.at.row)},${String(mention.at.column)}`
    const there = byCell.get(key)
    if (!there) byCell.set(key, [dated])
    else if (there[0].activity === activity) there.push(dated)
  }
  return byCell
}
