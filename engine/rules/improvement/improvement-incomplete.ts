import type { Column, Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { isBroken } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What an action of improvement must say, by key or type of column. */
const NEEDED = ['responsibles', 'end', 'product', 'evidence']

/**
 * An action of improvement without a responsible, a term, a product or an evidence, where the table has the column; the
 * columns that it lacks are told once per workbook as not evaluated. A mandatory cell is `required-empty`'s. One finding
 * per action.
 */
export const improvementIncomplete: Rule = {
  id: 'improvement-incomplete',
  scope: 'row',
  needs: [],
  cannot: (plan, { format }) => {
    const lacking = neededOf(format).filter(
      (column) => !plan.headers.has(column.key) && !hasItsRule(column, format),
    )
    return lacking.length === 0 ? [] : [{ kind: 'format-lacks', what: lacking.map(({ header }) => header) }]
  },
  check: (plan, { format }) => {
    const judged = neededOf(format).filter(
      (column) => plan.headers.has(column.key) && !hasItsRule(column, format),
    )
    return plan.activities.flatMap((activity) => {
      const empty = judged.filter(
        (column) => isEmpty(activity, column) && !isBroken(plan, activity, column.key),
      )
      const [first] = empty
      if (!first) return []
      const facts = { headers: empty.map(({ header }) => header) }
      return [finding('improvement-incomplete', 'error', placeOf(activity, format, first.key), facts)]
    })
  },
}

function neededOf({ columns }: Format): Column[] {
  return columns.filter(({ key, type }) => NEEDED.includes(key) || NEEDED.includes(type))
}

/** Whether another rule speaks of the column's empty cells. */
function hasItsRule({ type, required }: Column, { rules }: Format): boolean {
  return type === 'responsibles'
    ? rules.includes('responsible-missing')
    : required && rules.includes('required-empty')
}

function isEmpty({ fields }: Activity, { key }: Column): boolean {
  const field = fields.get(key)
  return field !== undefined && field.text === ''
}
