import { SEVERITIES } from '../../../engine/findings/severity-counts.js'
import type { PaneState } from '../../pane/state.js'
import { countInWords, countsOf } from './counts.js'
import { SeverityMark } from './severity-mark.js'

/** What a check found, in one line that is always there. */
export function Summary({ state }: { readonly state: PaneState }) {
  if (state.verdict?.kind === 'own-output')
    return <p class="summary">Este libro lo escribió Cotejo: no se revisa.</p>
  if (state.items.length === 0)
    return (
      <p class="summary clean">
        <svg class="mark ok" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            fill="currentColor"
            d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7 11.2 3.8 8l1-1L7 9.1l4.2-4.2 1 1z"
          />
        </svg>
        <span>Sin observaciones</span>
      </p>
    )
  const counts = countsOf(state.items)
  return (
    <ul class="summary" aria-label="Cuántas observaciones hay">
      {SEVERITIES.map((severity) => (
        <li key={severity} class={counts[severity] === 0 ? 'none' : severity}>
          <SeverityMark severity={severity} word={false} />
          <span>{countInWords(severity, counts[severity])}</span>
        </li>
      ))}
    </ul>
  )
}
