import { formatOfAnnex } from '../../format/format.js'
import { textIn, saysNothing } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * Once approved in Consejo de Gobierno, every change of a plan is asked for by letter (PE-P-002, tarea 8). That no goal
 * is new can only be told beside the plan that was approved.
 */
export const goalAfterApproval: Rule = {
  id: 'goal-after-approval',
  scope: 'workbook',
  needs: [],
  cannot: () => [{ kind: 'no-document', document: 'el plan aprobado en Consejo de Gobierno' }],
  check: (plan, { format }) => {
    const annex = format.annexes.find(({ key }) => key === 'modifications')
    if (!annex) return []
    const own = formatOfAnnex(format, annex)
    return (plan.annexes.get('modifications') ?? []).flatMap((row) => {
      const changes = ['field', 'before', 'after'].filter((key) => textIn(row, key) !== '')
      const letter = row.fields.get('letter')
      if (changes.length < 2 || !letter || !saysNothing(letter)) return []
      const what = textIn(row, 'field') || textIn(row, changes[0]!)
      return [
        finding('goal-after-approval', 'error', placeOf(row, own, 'letter'), { problem: 'no-letter', what }),
      ]
    })
  },
}
