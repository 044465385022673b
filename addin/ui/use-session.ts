import { useEffect, useState } from 'preact/hooks'
import type { Session } from '../pane/session.js'
import type { PaneState } from '../pane/state.js'

/** The state of a session, current at every rendering. */
export function useSession(session: Session): PaneState {
  const [state, setState] = useState(session.state)
  useEffect(() => {
    setState(session.state)
    return session.subscribe(() => {
      setState(session.state)
    })
  }, [session])
  return state
}
