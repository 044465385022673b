import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
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

/** What each rule is about, and how the pane is used; its text comes when it is first asked for. */
export function HelpPanel(props: HelpProps) {
  const [Content, setContent] = useState<{ readonly component: ComponentType<HelpProps> } | null>(null)
  const [failed, setFailed] = useState(false)
  const load = (): void => {
    setFailed(false)
    import('./help-content.js').then(
      ({ HelpContent }) => {
        setContent({ component: HelpContent })
      },
      () => {
        setFailed(true)
      },
    )
  }
  useEffect(load, [])
  return (
    <section id="panel-ayuda" class="help" role="tabpanel" aria-labelledby="tab-ayuda">
      {Content && <Content.component {...props} />}
      {!Content && !failed && <p role="status">Cargando…</p>}
      {failed && (
        <div role="alert">
          <p>La ayuda no llegó: revise la conexión.</p>
          <button type="button" onClick={load}>
            Volver a intentar
          </button>
        </div>
      )}
    </section>
  )
}
