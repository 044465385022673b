import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { Late } from '../late.js'
import { Recognised } from './recognised.js'

const unrecognised = async () => (await import('./unrecognised.js')).Unrecognised

interface Props {
  readonly session: Session
  readonly state: PaneState
  /** whether it asks for what the document does not say; not where another part of the pane is asking */
  readonly asks?: boolean
}

/** What the workbook was recognised as. */
export function IdentityBar({ session, state, asks = true }: Props) {
  const { verdict } = state
  switch (verdict?.kind) {
    case 'plan':
      return <Recognised key={state.name} session={session} state={state} verdict={verdict} asks={asks} />
    case 'unrecognised':
      return (
        <Late
          key={state.name}
          what="El formato en blanco"
          load={unrecognised}
          props={{ session, state, findings: verdict.findings }}
        />
      )
    case 'own-output':
      return (
        <section class="identity identity-note" aria-labelledby="identity-title">
          <h2 id="identity-title">Este libro lo hizo Cotejo</h2>
          <p>
            Es un resultado (un plan consolidado, un informe o una devolución), no un formato para llenar: no
            hay nada que revisar en él. Si es la devolución que le enviaron, corrija lo que dice en su propio
            libro y revise ese.
          </p>
        </section>
      )
    default:
      return null
  }
}
