import { useRef } from 'preact/hooks'
import type { Plan } from '../../../engine/plan/plan.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { FactsForm } from '../identity/facts-form.js'
import { Receipts } from './receipts.js'
import { ReadyToHandIn } from './ready.js'
import { useReceipts } from './use-receipts.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
  /** takes the person to the list of findings */
  readonly onFindings: () => void
}

/** Hands a plan in: what is missing to do so, the summary of a full check, and the ways to hand it in. */
export function HandInPanel({ session, state, onFindings }: Props) {
  const { receipts, keep } = useReceipts(session)
  const title = useRef<HTMLHeadingElement>(null)
  const { verdict } = state
  const plan = verdict?.kind === 'plan' ? verdict.plan : null
  return (
    <section id="panel-entregar" class="hand-in" role="tabpanel" aria-labelledby="tab-entregar">
      <h2 ref={title} tabIndex={-1} class="visually-hidden">
        Entregar
      </h2>
      {plan === null && <p>Solo se puede entregar un libro que esté en un formato oficial.</p>}
      {plan && (plan.vigencia === null || plan.dependencia === null) && (
        <>
          <p>Antes de entregar hay que saber {unknown(plan)}: el libro no lo dice.</p>
          <FactsForm
            session={session}
            state={state}
            vigencia={plan.vigencia === null}
            dependencia={plan.dependencia === null}
            leave={null}
            onDone={() => title.current?.focus()}
          />
        </>
      )}
      {plan && plan.vigencia !== null && plan.dependencia !== null && (
        <ReadyToHandIn session={session} state={state} keep={keep} title={title} onFindings={onFindings} />
      )}
      <Receipts receipts={receipts} />
    </section>
  )
}

function unknown({ vigencia, dependencia }: Pick<Plan, 'vigencia' | 'dependencia'>): string {
  if (dependencia !== null) return 'de qué año es el plan'
  return vigencia === null ? 'de quién es el plan y de qué año' : 'de quién es el plan'
}
