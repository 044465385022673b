import type { Verdict } from '../../../engine/check.js'
import { notEvaluatedReason, ruleTitle } from '../../../engine/findings/spanish.js'

/** The rules that could not be asked of the workbook, each with its reason. */
export function NotEvaluatedList({ verdict }: { readonly verdict: Verdict | null }) {
  if (verdict?.kind !== 'plan' || verdict.notEvaluated.length === 0) return null
  const { notEvaluated } = verdict
  const rules = new Set(notEvaluated.map(({ rule }) => rule)).size
  return (
    <details class="not-evaluated">
      <summary tabIndex={0}>
        {rules === 1 ? '1 regla no se pudo evaluar' : `${String(rules)} reglas no se pudieron evaluar`}
      </summary>
      <ul>
        {notEvaluated.map((one, index) => (
          <li key={index}>
            <b>{ruleTitle(one.rule)}</b>: {notEvaluatedReason(one)}.
          </li>
        ))}
      </ul>
    </details>
  )
}
