import { useRef } from 'preact/hooks'
import { Modal } from '../modal.js'

/** What becomes of the fixes in the file at hand: it stays, or another takes its place with or without saving them. */
export type FixesAnswer = 'stay' | 'save' | 'lose'

interface Props {
  readonly name: string
  readonly onAnswer: (answer: FixesAnswer) => void
}

/** Asks before another file takes the place of one with fixes in it. */
export function LoseFixes({ name, onAnswer }: Props) {
  const answer = useRef<FixesAnswer>('stay')
  return (
    <Modal
      title="¿Ya descargó el libro corregido?"
      onClose={() => {
        onAnswer(answer.current)
      }}
    >
      {(close) => {
        const say = (said: FixesAnswer) => (): void => {
          answer.current = said
          close()
        }
        return (
          <>
            <p>
              Usted corrigió celdas de «{name}». Lo corregido está solo en esta página: si abre otro archivo
              sin descargar este, se pierde.
            </p>
            <p class="buttons">
              <button type="button" class="primary" onClick={say('save')}>
                Descargarlo y abrir el otro
              </button>
              <button type="button" onClick={say('lose')}>
                Abrir el otro sin descargarlo
              </button>
              <button type="button" onClick={close}>
                Volver al libro
              </button>
            </p>
          </>
        )
      }}
    </Modal>
  )
}
