import type { Severity } from '../../../engine/findings/finding.js'
import type { Entry } from '../report/figures/entries.js'
import { countSeverities, worstOf } from '../../../engine/findings/severity-counts.js'
import { STANDING_LABEL } from '../report/labels.js'
import type { StyleName } from '../workbook/workbook-spec.js'

interface State {
  readonly label: string
  readonly style: StyleName
}

const BY_SEVERITY: Readonly<Record<Severity, State>> = {
  error: { label: 'Con errores', style: 'error' },
  warning: { label: 'Con advertencias', style: 'warning' },
  info: { label: 'Con sugerencias', style: 'info' },
}

/** How an activity stands in the plan, in words and as a look. */
export function activityState({ standing, findings }: Entry): State {
  if (standing === 'superseded') return { label: STANDING_LABEL.superseded, style: 'info' }
  if (standing === 'conflicting') return { label: STANDING_LABEL.conflicting, style: 'warning' }
  const worst = worstOf(countSeverities(findings))
  return worst === null ? { label: 'Sin observaciones', style: 'body' } : BY_SEVERITY[worst]
}
