import { parseGoal } from '../text/goal.js'
import { fixCell, keyOf, placeOf } from './place.js'
import { finding, type Rule } from './rule.js'

/** A quantity in words ("Un", "dos (2)") or a percentage as "por ciento"; the fix writes the figure. */
export const goalQuantityInWords: Rule = {
  id: 'goal-quantity-in-words',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    return plan.activities.flatMap((activity) => {
      const cells = activity.cells.filter((cell) => cell.key === key)
      return cells.flatMap(({ raw, at }) =>
        parseGoal(raw)
          .filter((quantity) => quantity.inWords)
          .map(({ written, quantity, kind }) => {
            const figure = `${figures(quantity)}${kind === 'percent' ? '%' : ''}`
            const fix = raw.includes(written)
              ? fixCell(`Escribir ${figure}`, activity.sheet, at, raw.replace(written, figure))
              : null
            const place = placeOf(activity, format, key, at, raw)
            return finding(
              'goal-quantity-in-words',
              'info',
              place,
              { words: written, quantity, percent: kind === 'percent' },
              fix,
            )
          }),
      )
    })
  },
}

function figures(quantity: number): string {
  return String(quantity).replace('.', ',')
}
