import { shownNumber } from '../../text/numbers.js'
import type { Comparator, GoalItem } from '../../plan/plan.js'

const COMPARATOR: Readonly<Record<Comparator, string>> = {
  exactly: '',
  atLeast: 'al menos ',
  atMost: 'máximo ',
}

/** A goal as it was understood: `3 informes`, `al menos 90 %`; empty where it states no quantity. */
export function goalWords(items: readonly GoalItem[]): string {
  return items.map(itemWords).join('; ')
}

function itemWords({ quantity, comparator, kind, unit }: GoalItem): string {
  const number = shownNumber(quantity)
  switch (kind) {
    case 'percent':
      return `${COMPARATOR[comparator]}${number} %`
    case 'money':
      return `${COMPARATOR[comparator]}$ ${number}`
    case 'yesno':
      return quantity === 0 ? 'no' : 'sí'
    case 'count':
      return `${COMPARATOR[comparator]}${number} ${unit}`.trim()
  }
}
