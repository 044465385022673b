import type { Finding } from '../../findings/finding.js'
import type { Format } from '../../format/format.js'
import { address } from '../../grid/address.js'
import type { Activity, Plan } from '../../plan/plan.js'
import { columnSum, differByAPeso, numberIn, saysNothing, sourcesOf, sumOf, soundRows } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * The total of a project is what its sources add up to, no project is without a source, and the rows of totals are what
 * the rows above them add up to (Ley 152 de 1994, arts. 44 y 49).
 */
export const poaiTotals: Rule = {
  id: 'poai-totals',
  scope: 'workbook',
  needs: ['total'],
  tellsEmpty: ['ownFunds', 'sgp', 'sgr', 'cofinancing', 'credit', 'otherFunds', 'total'],
  check: (plan, { format }) => [
    ...soundRows(plan).flatMap((activity) => wrongRow(activity, format)),
    ...(soundRows(plan).length === plan.activities.length ? wrongColumns(plan, format) : []),
  ],
}

function wrongRow(activity: Activity, format: Format): Finding[] {
  const sources = sourcesOf(format).filter((key) => activity.fields.has(key))
  if (sources.length === 0) return []
  const sum = sumOf(activity, sources)
  const total = numberIn(activity, 'total')
  const place = placeOf(activity, format, activity.fields.has('total') ? 'total' : sources[0]!)
  if ((sum ?? 0) === 0) {
    if (total === null && !sources.every((key) => saysNothing(activity.fields.get(key)))) return []
    return [
      finding('poai-totals', 'error', place, { problem: 'no-source', total: total === 0 ? null : total }),
    ]
  }
  if (total === null || sum === null || !differByAPeso(total, sum)) return []
  return [finding('poai-totals', 'error', place, { problem: 'row', total, sum })]
}

/** Rows of totals that agree with no stretch of the rows above them. */
function wrongColumns(plan: Plan, format: Format): Finding[] {
  return plan.totals.flatMap(({ sheet, row, label, totals }, at) =>
    [...totals].flatMap(([key, { number, at: cell }]): Finding[] => {
      if (format.columns.find((column) => column.key === key)?.type !== 'money') return []
      const above = plan.activities.filter((activity) => activity.sheet === sheet && activity.row < row)
      const starts = [
        -1,
        ...plan.totals.slice(0, at).flatMap((other) => (other.sheet === sheet ? other.row : [])),
      ]
      const sums = starts.map((start) =>
        columnSum(
          above.filter((activity) => activity.row > start),
          key,
        ),
      )
      const whole = columnSum(plan.activities, key)
      if ([...sums, whole].some((sum) => !differByAPeso(sum, number))) return []
      const place = {
        sheet,
        cell: address(cell.row, cell.column),
        column: headerOf(format, key),
        row: label,
        value: String(number),
      }
      const facts = {
        problem: 'column' as const,
        header: headerOf(format, key),
        total: number,
        sum: sums[0]!,
      }
      return [finding('poai-totals', 'error', place, facts)]
    }),
  )
}
