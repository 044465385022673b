import { useRef } from 'preact/hooks'
import { Modal } from '../modal.js'

interface Props {
  readonly name: string
  readonly onAnswer: (goOn: boolean) => void
}

/** Asks before another file takes the place of one with fixes in it. */
export function LoseFixes({ name, onAnswer }: Props) {
  const goesOn = useRef(false)
  return (
    <Modal
      title="¿Ya descargó el libro arreglado?"
      onClose={() => {
        onAnswer(goesOn.current)
      }}
    >
      {(close) => (
        <>
          <p>
            Usted arregló celdas de «{name}». Los arreglos están solo en esta página: si abre otro archivo sin
            haber descargado este (en «Entregar»), se pierden.
          </p>
          <p class="buttons">
            <button type="button" onClick={close}>
              Volver al libro
            </button>
            <button
              type="button"
              onClick={() => {
                goesOn.current = true
                close()
              }}
            >
              Abrir el otro archivo
            </button>
          </p>
        </>
      )}
    </Modal>
  )
}
