import { useId, useMemo, useState } from 'preact/hooks'
import type { Ground } from '../../pane/check.js'
import { candidatesIn, matching, namedIn, withResponsible } from './responsibles.js'

interface Props {
  readonly ground: Ground
  /** what the cell says */
  readonly text: string
  readonly onChoose: (value: string) => void
}

/** Chooses who answers for an activity from the directory. */
export function ResponsiblePicker({ ground: { directory, resolver }, text, onChoose }: Props) {
  const [typed, setTyped] = useState('')
  const [adds, setAdds] = useState(true)
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
            se agrega a los que están
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
        />
      </label>
      <p class="picker-count" role="status">
        {found.length === 0
          ? 'Nadie con ese nombre en el directorio.'
          : found.length === candidates.length
            ? ''
            : `${String(found.length)} de ${String(candidates.length)}`}
      </p>
      <ul class="picker-list">
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
