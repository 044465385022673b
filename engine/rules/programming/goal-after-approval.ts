import { formatOfAnnex, type Format } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Baseline } from '../../plan/baseline.js'
import type { Plan } from '../../plan/plan.js'
import { textIn, saysNothing } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * Once approved in Consejo de Gobierno, no goal is programmed any more, and every change of a plan is asked for by letter
 * (PE-P-002, tarea 8). What is new is told beside the plan that was approved: a goal that it does not have, a code that
 * it has otherwise, a quantity where it had none. Another quantity, date, text or budget of an approved goal is lawful.
 */
export const goalAfterApproval: Rule = {
  id: 'goal-after-approval',
  scope: 'workbook',
  needs: [],
  cannot: (plan, { baseline }) =>
    isApproved(plan, baseline)
      ? []
      : [{ kind: 'no-document', document: 'el plan aprobado en Consejo de Gobierno' }],
  check: (plan, { format, baseline }) => [
    ...changesWithoutLetter(plan, format),
    ...(baseline && isApproved(plan, baseline) ? baseline.changesOfGoals(plan, format) : []),
  ],
}

/** Whether a baseline is that of this plan: of its format and its vigencia. */
function isApproved({ format, vigencia }: Plan, baseline: Baseline | undefined): boolean {
  if (baseline?.plan.format !== format) return false
  return vigencia === null || baseline.plan.vigencia === null || baseline.plan.vigencia === vigencia
}

function changesWithoutLetter(plan: Plan, format: Format): Finding[] {
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
}
