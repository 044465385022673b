import { useMemo } from 'preact/hooks'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { FindingItem, type Acts } from './finding-item.js'

/** Why a file cannot be checked at all, and what to do: the reason is the first thing to be read. */
export function Unchecked({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const { items, verdict, book } = state
  const acts = useMemo<Acts>(
    () => ({
      goTo: ({ finding: { place } }) => {
        if (place.sheet !== null && place.cell !== null)
          void session.reveal({ sheet: place.sheet, cell: place.cell })
      },
      fix: null,
      explain: null,
    }),
    [session],
  )
  if (items.length === 0) return null
  return (
    <section class="findings unchecked" aria-label="Por qué no se puede revisar">
      <h2>{verdict?.kind === 'unreadable' ? 'No se pudo leer el archivo' : 'No es un formato oficial'}</h2>
      <ul>
        {items.map((item) => (
          <FindingItem
            key={item.id}
            item={item}
            hidden={false}
            here={null}
            together={null}
            withRow
            acts={acts}
          />
        ))}
      </ul>
      {book?.kind === 'excel' && (
        <p>
          <button type="button" onClick={() => void session.recheck()}>
            Revisar de nuevo
          </button>
        </p>
      )}
    </section>
  )
}
