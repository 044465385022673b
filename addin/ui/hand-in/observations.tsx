import { useRef } from 'preact/hooks'
import { plural } from '../../../engine/findings/spanish/phrases.js'
import { Modal } from '../modal.js'

interface Props {
  readonly errors: number
  /** true: hand in with observations; false: go on correcting */
  readonly onAnswer: (goOn: boolean) => void
}

/** Asks whether to hand in although errors stand. */
export function AskObservations({ errors, onAnswer }: Props) {
  const goesOn = useRef(false)
  return (
    <Modal
      title="¿Entregar con observaciones?"
      onClose={() => {
        onAnswer(goesOn.current)
      }}
    >
      {(close) => (
        <>
          <p>
            {errors === 1 ? 'Queda' : 'Quedan'} <strong>{plural(errors, 'error', 'errores')}</strong> sin
            corregir. Puede entregar así: quedará dicho en la entrega, y es probable que se la devuelvan para
            corregir.
          </p>
          <p class="buttons">
            <button type="button" class="primary" onClick={close}>
              Seguir corrigiendo
            </button>
            <button
              type="button"
              onClick={() => {
                goesOn.current = true
                close()
              }}
            >
              Entregar con observaciones
            </button>
          </p>
        </>
      )}
    </Modal>
  )
}
