import type { Severity } from '../../../engine/findings/finding.js'
import { SEVERITIES, type SeverityCounts } from '../../../engine/findings/severity-counts.js'
import { SEVERITY_WORDS } from '../../pane/counts.js'
import type { Filter } from './filter.js'
import { SeverityMark } from './severity-mark.js'

interface SummaryProps {
  readonly counts: SeverityCounts
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** How many findings of each severity there are: each a switch that shows them or not. */
export function Summary({ counts, filter, onFilter }: SummaryProps) {
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities)
    if (!severities.delete(severity)) severities.add(severity)
    onFilter({ ...filter, severities })
  }
  return (
    <div class="summary" role="group" aria-label="Cuántas observaciones hay">
      {SEVERITIES.map((severity) => {
        const [one, several] = SEVERITY_WORDS[severity]
        const shown = filter.severities.has(severity)
        return (
          <button
            key={severity}
            type="button"
            class={`toggle ${counts[severity] === 0 ? 'none' : severity}`}
            aria-pressed={shown}
            title={`${shown ? 'Ocultar' : 'Mostrar'} ${several}`}
            onClick={() => {
              toggle(severity)
            }}
          >
            <SeverityMark severity={severity} word={false} />
            <span>
              {counts[severity]} {counts[severity] === 1 ? one : several}
            </span>
          </button>
        )
      })}
    </div>
  )
}
