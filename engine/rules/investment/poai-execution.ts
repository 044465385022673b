import type { Finding } from '../../findings/finding.js'
import { differByAPeso, numberIn } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What each column may not pass: the nearest before it that the row fills. */
const CHAIN = ['definitiveAppropriation', 'commitments', 'obligations', 'payments']

/** Commitments within the appropriation, obligations within commitments, payments within both. */
export const poaiExecution: Rule = {
  id: 'poai-execution',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const findings: Finding[] = []
      let before: { key: string; value: number } | null = null
      for (const key of CHAIN) {
        const value = numberIn(activity, key)
        if (value === null) continue
        if (before && value > before.value && differByAPeso(value, before.value)) {
          const facts = { spent: value, available: before.value, within: headerOf(format, before.key) }
          findings.push(finding('poai-execution', 'error', placeOf(activity, format, key), facts))
        } else before = { key, value }
      }
      return findings
    }),
}
