import { useId, useMemo, useRef, useState } from 'preact/hooks'
import type { Ground } from '../../pane/check.js'
import { moveInList } from './move-in-list.js'
import { candidatesIn, matching, namedIn, standing, withResponsible } from './responsibles.js'

interface Props {
  readonly ground: Ground
  /** what the cell says */
  readonly text: string
  readonly onChoose: (value: string) => void
}

/** Chooses who answers for an activity from the directory. */
export function ResponsiblePicker({ ground: { directory, resolver }, text, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const before = standing(text, resolver)
  const [adds, setAdds] = useState(before !== 'unknown')
  const list = useRef<HTMLUListElement>(null)
  const search = useId()
  const candidates = useMemo(() => candidatesIn(directory), [directory])
  const found = matching(candidates, typed)
  const written = text.trim() !== ''
  const named = written ? namedIn(text, resolver) : new Set<string>()
  return (
    <div class="picker">
      {written && (
        <fieldset class="picker-how">
          <legend>El que elija</legend>
          <label>
            <input
              type="radio"
              name={`${search}-how`}
              checked={adds}
              onChange={() => {
                setAdds(true)
              }}
            />{' '}
            {before === 'collectives' ? 'va de primero, como líder' : 'se agrega a los que están'}
          </label>
          <label>
            <input
              type="radio"
              name={`${search}-how`}
              checked={!adds}
              onChange={() => {
                setAdds(false)
              }}
            />{' '}
            reemplaza lo que dice la celda
          </label>
        </fieldset>
      )}
      <label class="picker-search" for={search}>
        Buscar en el directorio
        <input
          id={search}
          type="search"
          value={typed}
          autocomplete="off"
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
            const first = list.current?.querySelector<HTMLButtonElement>('button:not(:disabled)')
            event.preventDefault()
            if (event.key === 'Enter' && found.length === 1) first?.click()
            else first?.focus()
          }}
        />
      </label>
      <p class="picker-count" role="status">
        {found.length === 0
          ? 'Nadie con ese nombre en el directorio.'
          : found.length === candidates.length
            ? ''
            : `${String(found.length)} de ${String(candidates.length)}`}
      </p>
      <ul ref={list} class="picker-list" onKeyDown={moveInList}>
        {found.map(({ id, name }) => {
          const already = written && adds && named.has(id)
          return (
            <li key={id}>
              <button
                type="button"
                disabled={already}
                onClick={() => {
                  onChoose(written && adds ? withResponsible(text, name, resolver) : name)
                }}
              >
                {name}
                {already && <span class="picker-already"> (ya está)</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
