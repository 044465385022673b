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
            const place = wordsIn(raw, written)
            const fix =
              place === null
                ? null
                : fixCell(
                    `Escribir ${figure}`,
                    activity.sheet,
                    at,
                    raw.slice(0, place) + figure + raw.slice(place + written.length),
                  )
            return finding(
              'goal-quantity-in-words',
              'info',
              placeOf(activity, format, key, at, raw),
              { words: written, quantity, percent: kind === 'percent' },
              fix,
            )
          }),
      )
    })
  },
}

/** Where the words stand in a text as words of their own, or null. */
function wordsIn(raw: string, written: string): number | null {
  for (let at = raw.indexOf(written); at >= 0; at = raw.indexOf(written, at + 1)) {
    const around =
      raw.slice(Math.max(0, at - 1), at) + raw.slice(at + written.length, at + written.length + 1)
    if (!/[\p{L}\p{N}]/u.test(around)) return at
  }
  return null
}

function figures(quantity: number): string {
  return String(quantity).replace('.', ',')
}
