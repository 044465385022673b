import { useState } from 'preact/hooks'
import type { PlanVerdict } from '../../../engine/check.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { Late } from '../late.js'

const dialog = async () => (await import('./carry-dialog.js')).CarryDialog

interface Props {
  readonly session: Session
  readonly state: PaneState
  readonly verdict: PlanVerdict
}

/** Says that a workbook is of another version of its format, and offers to carry its rows into the current one. */
export function CarryOffer({ session, state, verdict }: Props) {
  const { format, plan, findings } = verdict
  const [open, setOpen] = useState(false)
  const outdated = findings.some(({ rule }) => rule === 'format-outdated')
  if (!outdated || format.readOnly) return null
  return (
    <div class="identity-outdated">
      <p>
        {plan.version === null
          ? 'El libro no está en el formato oficial vigente.'
          : `El libro es de la versión ${plan.version} del formato; la vigente es la ${format.version}.`}
      </p>
      <button
        type="button"
        onClick={() => {
          setOpen(true)
        }}
      >
        Pasar las filas al formato vigente
      </button>
      {open && (
        <Late
          what="El paso al formato vigente"
          load={dialog}
          props={{
            session,
            state,
            verdict,
            onClose: () => {
              setOpen(false)
            },
          }}
        />
      )}
    </div>
  )
}
