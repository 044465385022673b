import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { FactsForm } from '../identity/facts-form.js'
import { Receipts } from './receipts.js'
import { ReadyToHandIn } from './ready.js'
import { useReceipts } from './use-receipts.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
}

/** Hands a plan in: what is missing to do so, the summary of a full check, and the ways to hand it in. */
export function HandInPanel({ session, state }: Props) {
  const { receipts, keep } = useReceipts(session)
  const { verdict } = state
  const plan = verdict?.kind === 'plan' ? verdict.plan : null
  return (
    <section id="panel-entregar" class="hand-in" role="tabpanel" aria-labelledby="tab-entregar">
      <h2 class="visually-hidden">Entregar</h2>
      {plan === null && <p>Solo se puede entregar un libro que esté en un formato oficial.</p>}
      {plan && (plan.vigencia === null || plan.dependencia === null) && (
        <>
          <p>Antes de entregar hay que saber de quién es el plan y de qué año; el libro no lo dice.</p>
          <FactsForm
            session={session}
            state={state}
            vigencia={plan.vigencia === null}
            dependencia={plan.dependencia === null}
            leave={null}
          />
        </>
      )}
      {plan && plan.vigencia !== null && plan.dependencia !== null && (
        <ReadyToHandIn session={session} state={state} keep={keep} />
      )}
      <Receipts receipts={receipts} />
    </section>
  )
}
