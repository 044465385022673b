import { useEffect, useState } from 'preact/hooks'
import { EVERYTHING, type Filter } from './filter.js'

export type Grouping = 'row' | 'rule'

interface FiltersProps {
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly grouping: Grouping
  readonly onGrouping: (grouping: Grouping) => void
}

/** After the last letter, this long (ms) until the list follows. */
const QUIET = 150

/** Search and grouping of the list. */
export function Filters({ filter, onFilter, grouping, onGrouping }: FiltersProps) {
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
