import type { RefObject } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { nameOf } from '../../../engine/directory/directory.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { deliveryOf } from '../../submission/delivery.js'
import { samePlan, type Package } from '../../submission/package.js'
import type { KeptReceipt } from '../../submission/receipt.js'
import type { Named } from '../../submission/words.js'
import { AskObservations } from './observations.js'
import { ForReceiver } from './for-receiver.js'
import type { Prepared } from './prepare.js'
import { Summary } from './summary.js'
import { useHandIn, type Act } from './use-hand-in.js'
import { Ways } from './ways.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
  readonly keep: (receipt: KeptReceipt) => void
  /** where the focus goes when a button that was pressed goes away */
  readonly title: RefObject<HTMLElement>
  readonly onFindings: () => void
}

/** The summary of a plan of which vigencia and dependencia are known, and the ways to hand it in. */
export function ReadyToHandIn({ session, state, keep, title, onFindings }: Props) {
  const { prepared, working, told, refresh, perform } = useHandIn(session, state.book, keep)
  const [asked, setAsked] = useState<Act | null>(null)
  const [agreed, setAgreed] = useState<Package | null>(null)
  const stale = useMemo(
    () => prepared !== null && isStale(prepared, state.verdict),
    [prepared, state.verdict],
  )
  const problem = told?.kind === 'problem' ? told.text : null
  const errors = prepared?.delivery.summary.errors ?? 0

  const act = (which: Act): void => {
    const settled = errors === 0 || (agreed && prepared && samePlan(agreed, prepared))
    if (settled) void perform(which)
    else setAsked(which)
  }

  const again = (): void => {
    void refresh().then(() => {
      if (document.activeElement === document.body) title.current?.focus()
    })
  }

  return (
    <>
      {prepared && (
        <>
          <Summary prepared={prepared} named={namedOf(prepared, session)} onFindings={onFindings} />
          {!prepared.current && (
            <p class="hand-in-warning">
              La copia del libro que dio Excel no es igual a lo que se ve. Guarde el libro y pulse «Revisar
              otra vez»; este resumen es de esa copia.
            </p>
          )}
          {prepared.delivery.summary.activities === 0 && (
            <p class="hand-in-warning">
              El libro no tiene ninguna actividad: mire si es el que quiere entregar.
            </p>
          )}
          {stale && (
            <p class="hand-in-warning">
              El libro cambió después de este resumen; al entregar se revisa otra vez.
            </p>
          )}
        </>
      )}
      <p role="status" class="hand-in-told">
        {told?.kind === 'status' && told.text}
      </p>
      <p role="alert" class="hand-in-problem">
        {problem}
      </p>
      {(stale || prepared === null || !prepared.current) && !working && (
        <button type="button" onClick={again}>
          Revisar otra vez
        </button>
      )}
      {prepared && (
        <>
          <Ways
            session={session}
            state={state}
            prepared={prepared}
            named={namedOf(prepared, session)}
            working={working}
            onAct={act}
          />
          <ForReceiver
            prepared={prepared}
            working={working}
            onRows={() => {
              act('rows')
            }}
          />
        </>
      )}
      {asked !== null && (
        <AskObservations
          errors={errors}
          sends={asked === 'send'}
          onAnswer={(goOn) => {
            setAsked(null)
            if (!goOn) return
            setAgreed(prepared)
            void perform(asked)
          }}
        />
      )}
    </>
  )
}

function namedOf({ delivery }: Package, { ground }: Session): Named {
  const { format, dependencia, vigencia } = delivery
  return {
    format: ground.formats.find(({ id }) => id === format)?.name ?? format,
    dependencia: (dependencia && nameOf(ground.directory, dependencia)) ?? dependencia ?? 'no se sabe',
    vigencia: vigencia === null ? 'no se sabe' : String(vigencia),
  }
}

/** Whether the session now says something else of the workbook than when it was prepared. */
function isStale({ seen }: Prepared, now: PaneState['verdict']): boolean {
  if (seen === now) return false
  if (seen?.kind !== 'plan' || now?.kind !== 'plan') return true
  const about = { file: '', date: '', workbook: null }
  return JSON.stringify(deliveryOf(seen, about)) !== JSON.stringify(deliveryOf(now, about))
}
