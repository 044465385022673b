import type { Severity } from '../../../engine/findings/finding.js'
import type { Entry } from '../report/figures/entries.js'
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

const CLEAR: State = { label: 'Sin observaciones', style: 'body' }
const SUPERSEDED: State = { label: STANDING_LABEL.superseded, style: 'info' }
const CONFLICTING: State = { label: STANDING_LABEL.conflicting, style: 'warning' }

/** How an activity stands in the plan, in words and as a look. */
export function activityState({ standing, findings }: Entry): State {
  if (standing === 'superseded') return SUPERSEDED
  if (standing === 'conflicting') return CONFLICTING
  let state = CLEAR
  for (const { severity } of findings) {
    if (severity === 'error') return BY_SEVERITY.error
    if (state !== BY_SEVERITY.warning) state = BY_SEVERITY[severity]
  }
  return state
}
