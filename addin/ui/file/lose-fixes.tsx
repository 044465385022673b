import { useEffect, useRef } from 'preact/hooks'

interface Props {
  readonly name: string
  readonly onAnswer: (goOn: boolean) => void
}

/** Asks before another file takes the place of one with fixes in it. */
export function LoseFixes({ name, onAnswer }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class="file-dialog"
      aria-labelledby="lose-fixes-title"
      onCancel={(event) => {
        event.preventDefault()
        onAnswer(false)
      }}
    >
      <h2 id="lose-fixes-title">¿Ya descargó el libro arreglado?</h2>
      <p>
        Usted arregló celdas de «{name}». Los arreglos están solo en esta página: si abre otro archivo sin
        haber descargado este (en «Entregar»), se pierden.
      </p>
      <div class="file-dialog-buttons">
        <button type="button" onClick={() => onAnswer(false)}>
          Volver al libro
        </button>
        <button type="button" onClick={() => onAnswer(true)}>
          Abrir el otro archivo
        </button>
      </div>
    </dialog>
  )
}
