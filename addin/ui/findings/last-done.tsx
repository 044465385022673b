import type { RefObject } from 'preact'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import type { Told } from '../notices/use-told.js'

interface LastDoneProps {
  readonly session: Session
  readonly state: PaneState
  readonly told: Told
  /** gets the focus where the button goes with what was undone */
  readonly heir: RefObject<HTMLElement>
}

/** What was done last, wherever the list stands, and the way to take it back. */
export function LastDone({ session, state: { done }, told, heir }: LastDoneProps) {
  const last = done.at(-1)
  if (!last && !told.seen) return null
  const undo = async (): Promise<void> => {
    await session.undo()
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) heir.current?.focus({ preventScroll: true })
    })
  }
  return (
    <div class="last">
      {told.seen ? (
        <p aria-hidden="true">{told.text}</p> // told aloud by the announcer
      ) : (
        <p class="hint">Lo último: {last!.label}</p>
      )}
      {last && (
        <button type="button" aria-label={`Deshacer: ${last.label}`} onClick={() => void undo()}>
          Deshacer
        </button>
      )}
    </div>
  )
}
