import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { Late } from '../late.js'

export interface HelpProps {
  readonly session: Session
  readonly state: PaneState
  /** id of the rule to be explained, or null */
  readonly rule: string | null
  readonly onChoose: (rule: string | null) => void
  /** goes back to the finding from which the person came */
  readonly onBack: () => void
}

const content = async () => (await import('./help-content.js')).HelpContent

/** What each rule is about, and how the pane is used; its text comes when it is first asked for. */
export function HelpPanel(props: HelpProps) {
  return (
    <section id="panel-ayuda" class="help" role="tabpanel" aria-labelledby="tab-ayuda">
      <Late what="La ayuda" load={content} props={props} />
    </section>
  )
}
