import { useRef } from 'preact/hooks'
import { plural } from '../../../engine/findings/spanish/phrases.js'
import { Modal } from '../modal.js'

interface Props {
  readonly errors: number
  /** whether the page itself hands in; else it gives what is to be handed in */
  readonly sends: boolean
  /** true: hand in with observations; false: go on correcting */
  readonly onAnswer: (goOn: boolean) => void
}

/** Asks whether to hand in although errors stand. */
export function AskObservations({ errors, sends, onAnswer }: Props) {
  const goesOn = useRef(false)
  const verb = sends ? 'Entregar' : 'Descargar'
  return (
    <Modal
      title={`¿${verb} con observaciones?`}
      onClose={() => {
        onAnswer(goesOn.current)
      }}
    >
      {(close) => (
        <>
          <p>
            {errors === 1 ? 'Queda' : 'Quedan'} <strong>{plural(errors, 'error', 'errores')}</strong> sin
            corregir.{' '}
            {sends
              ? 'Puede entregar así: quedará dicho en la entrega, y es probable que se la devuelvan para corregir.'
              : 'Puede descargarlo así; si lo entrega, es probable que se lo devuelvan para corregir.'}
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
              {verb} con observaciones
            </button>
          </p>
        </>
      )}
    </Modal>
  )
}
