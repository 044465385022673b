import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { Recognised } from './recognised.js'
import { Unrecognised } from './unrecognised.js'

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
      return <Unrecognised key={state.name} session={session} state={state} findings={verdict.findings} />
    case 'own-output':
      return (
        <section class="identity identity-stop" aria-labelledby="identity-title">
          <h2 id="identity-title">Este libro lo hizo Cotejo</h2>
          <p>
            Es un resultado (un plan consolidado, un informe o una devolución), no un formato para llenar: no
            hay nada que revisar en él. Abra el libro de la dependencia.
          </p>
        </section>
      )
    case 'unreadable':
      return (
        <section class="identity identity-stop" aria-labelledby="identity-title">
          <h2 id="identity-title">No se pudo leer el archivo</h2>
          <p>Abajo se dice por qué y qué hacer. El archivo no ha cambiado.</p>
        </section>
      )
    default:
      return null
  }
}
