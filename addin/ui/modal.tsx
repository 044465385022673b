import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

interface Props {
  readonly title: string
  /** the person wants it gone: by Esc or by a button that calls `close` */
  readonly onClose: () => void
  readonly children: (close: () => void) => ComponentChildren
}

/** A question or a task that takes the whole pane; focus comes back to where it was. */
export function Modal({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const told = useRef(false)
  const id = useId()
  // the event of a dialog that closes comes later, when another may be wanted already
  const tell = (): void => {
    if (!told.current) onClose()
    told.current = true
  }
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} class="modal" aria-labelledby={id} onClose={tell}>
      <h2 id={id}>{title}</h2>
      {children(() => {
        dialog.current?.close()
        tell()
      })}
    </dialog>
  )
}
