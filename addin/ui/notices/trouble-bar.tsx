import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { TROUBLE_WORDS } from './trouble-words.js'

/** What keeps the pane from its work, and the way on. */
export function TroubleBar({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const { trouble, contents } = state
  return (
    <>
      {/* always there: what comes into it is told aloud */}
      <div class="trouble-place" role="status">
        {trouble && !TROUBLE_WORDS[trouble.kind].blocks && <Trouble {...{ session, state }} />}
      </div>
      {trouble && TROUBLE_WORDS[trouble.kind].blocks && (
        <div class="trouble-place" role="alert">
          <Trouble {...{ session, state }} />
        </div>
      )}
      {contents?.lacks.includes('merges') && (
        <p class="lacks">
          Esta versión de Excel no dice qué celdas están combinadas: el resultado puede ser distinto del que
          tendrá el archivo al entregarlo. Para estar seguro, guárdelo y{' '}
          <a href={pageAddress()} target="_blank" rel="noopener">
            revíselo en el navegador
          </a>
          .
        </p>
      )}
    </>
  )
}

function Trouble({ session, state }: { readonly session: Session; readonly state: PaneState }) {
  const { title, sentence, ways, blocks } = TROUBLE_WORDS[state.trouble!.kind]
  const retry = (): void => {
    if (state.book) void session.retry()
    else location.reload()
  }
  return (
    <div class={blocks ? 'trouble blocks' : 'trouble'}>
      <p class="title">{title}</p>
      <p>{sentence}</p>
      <div class="buttons">
        {ways.includes('retry') && (
          <button type="button" onClick={retry}>
            Intentar de nuevo
          </button>
        )}
        {ways.includes('browser') && (
          <a href={pageAddress()} target="_blank" rel="noopener">
            Abrir la página en el navegador
          </a>
        )}
        {state.book && blocks && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              session.dismissTrouble()
            }}
          >
            Ocultar
          </button>
        )}
      </div>
    </div>
  )
}

/** This page without what Excel adds to its address. */
function pageAddress(): string {
  return location.origin + location.pathname
}
