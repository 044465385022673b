import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'

export interface HelpProps {
  readonly session: Session
  readonly state: PaneState
  /** id of the rule to be explained, or null */
  readonly rule: string | null
  readonly onChoose: (rule: string | null) => void
  /** goes back to the finding from which the person came */
  readonly onBack: () => void
}
