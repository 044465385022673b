import { useEffect, useState } from 'preact/hooks'
import type { Severity } from '../../../engine/findings/finding.js'
import { SEVERITIES, type SeverityCounts } from '../../../engine/findings/severity-counts.js'
import { capitalised } from '../../../engine/findings/spanish/phrases.js'
import { SEVERITY_WORDS } from './counts.js'
import { EVERYTHING, type Filter } from './filter.js'
import { SeverityMark } from './severity-mark.js'

export type Grouping = 'row' | 'rule'

interface FiltersProps {
  readonly counts: SeverityCounts
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
}

/** After the last letter, this long (ms) until the list follows. */
const QUIET = 150

/** Search, severities and grouping of the list. */
export function Filters({ counts, filter, onFilter, grouping, onGrouping }: FiltersProps) {
  const [typed, setTyped] = useState(filter.text)
  useEffect(() => {
    if (filter === EVERYTHING) setTyped('')
  }, [filter])
  useEffect(() => {
    if (typed === filter.text) return
    const timer = setTimeout(() => {
      onFilter({ ...filter, text: typed })
    }, QUIET)
    return () => {
      clearTimeout(timer)
    }
  }, [typed, filter, onFilter])
  const toggle = (severity: Severity): void => {
    const severities = new Set(filter.severities)
    if (!severities.delete(severity)) severities.add(severity)
    onFilter({ ...filter, severities })
  }
  return (
    <div class="filters" role="search" aria-label="Buscar en los hallazgos">
      <input
        type="search"
        aria-label="Buscar por regla, texto, fila, celda o columna"
        placeholder="Buscar: regla, fila, celda…"
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
        }}
      />
      <div class="toggles" role="group" aria-label="Qué mostrar">
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            class="toggle"
            aria-pressed={filter.severities.has(severity)}
            onClick={() => {
              toggle(severity)
            }}
          >
            <SeverityMark severity={severity} word={false} />
            <span class="word">{capitalised(SEVERITY_WORDS[severity][1])}</span> {counts[severity]}
          </button>
        ))}
      </div>
      <div class="toggles" role="group" aria-label="Cómo agrupar">
        <GroupingButton label="Por fila" its="row" {...{ grouping, onGrouping }} />
        <GroupingButton label="Por regla" its="rule" {...{ grouping, onGrouping }} />
      </div>
    </div>
  )
}

interface GroupingButtonProps extends Pick<FiltersProps, 'grouping' | 'onGrouping'> {
  readonly label: string
  readonly its: Grouping
}

function GroupingButton({ label, its, grouping, onGrouping }: GroupingButtonProps) {
  return (
    <button
      type="button"
      class="toggle"
      aria-pressed={grouping === its}
      onClick={() => {
        onGrouping(its)
      }}
    >
      {label}
    </button>
  )
}
