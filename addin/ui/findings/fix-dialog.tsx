import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { plural } from '../../../engine/findings/spanish/phrases.js'
import type { CellPreview, Shown } from '../../pane/fixes.js'
import type { Item } from '../../pane/item.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { lookAlike, marked } from './visible-spaces.js'

interface FixDialogProps {
  readonly session: Session
  readonly state: PaneState
  /** findings of one rule, as the last check has them */
  readonly items: readonly Item[]
  readonly onClose: () => void
}

/** Shows what fixes change, cell by cell, before they are taken. */
export function FixDialog({ session, state, items, onClose }: FixDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const primary = useRef<HTMLButtonElement>(null)
  const [working, setWorking] = useState(false)
  const preview = useMemo(() => session.rehearse(items), [session, items, state.contents])
  useEffect(() => {
    dialog.current?.showModal()
    primary.current?.focus() // `autofocus` is refused in a frame of another site, which is where Excel on the web puts the pane
  }, [])
  const [first] = items
  const cells = plural(preview.length, 'celda', 'celdas')
  const take = async (): Promise<void> => {
    if (!first || working) return
    setWorking(true)
    const { rule, fix } = first.finding
    await session.fix(items, items.length === 1 ? fix!.label : `${ruleTitle(rule)} (${cells})`)
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} class="fix" aria-labelledby="fix-title" onClose={onClose}>
      <h2 id="fix-title">
        {first ? (items.length === 1 ? first.finding.fix!.label : ruleTitle(first.finding.rule)) : 'Corregir'}
      </h2>
      {preview.length === 0 ? (
        <p>Aquí ya no hay nada que corregir.</p>
      ) : (
        <>
          <p>{preview.length === 1 ? 'Cambia una celda:' : `Cambian ${cells}:`}</p>
          <ul class="previews" tabIndex={preview.length > 4 ? 0 : undefined} aria-label="Antes y después">
            {preview.map((one) => (
              <Preview key={`${one.sheet}!${one.cell}`} preview={one} />
            ))}
          </ul>
          {preview.some(({ before, after }) => needsSigns(before, after)) && (
            <p class="hint">
              <span aria-hidden="true">
                · es un espacio; ° un espacio especial; ¶ un salto de línea; □ un carácter invisible.
              </span>
            </p>
          )}
          <p class="hint">{undoWords(state)}</p>
        </>
      )}
      <div class="buttons">
        {preview.length > 0 && (
          <button
            ref={primary}
            type="button"
            class="primary"
            aria-disabled={working}
            onClick={() => void take()}
          >
            {working ? 'Corrigiendo…' : preview.length === 1 ? 'Corregir 1 celda' : `Corregir ${cells}`}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            dialog.current?.close()
          }}
        >
          {preview.length > 0 ? 'Cancelar' : 'Cerrar'}
        </button>
      </div>
    </dialog>
  )
}

function Preview({ preview: { sheet, cell, before, after } }: { readonly preview: CellPreview }) {
  const signs = needsSigns(before, after)
  const kinds = before.text === after.text && before.as !== after.as
  return (
    <li>
      <p class="place">
        Hoja "{sheet}", celda {cell}
      </p>
      <p>
        <span class="label">Antes:</span> <del>{asSeen(before, signs, kinds)}</del>
      </p>
      <p>
        <span class="label">Después:</span> <ins>{asSeen(after, signs, kinds)}</ins>
      </p>
    </li>
  )
}

const KINDS: Readonly<Record<Shown['as'], string>> = {
  nothing: '',
  text: ' (escrito como texto)',
  number: ' (como número)',
  date: ' (como fecha)',
}

function asSeen({ text, as }: Shown, signs: boolean, kinds: boolean): string {
  if (text === '') return '(vacía)'
  return (signs ? marked(text) : text) + (kinds ? KINDS[as] : '')
}

function needsSigns(before: Shown, after: Shown): boolean {
  return before.text !== after.text && lookAlike(before.text, after.text)
}

function undoWords({ book }: PaneState): string {
  if (book?.kind === 'file')
    return 'Podrá deshacerlo desde aquí. El archivo de su equipo no cambia hasta que lo descargue corregido.'
  return book?.can.hostUndo
    ? 'Podrá deshacerlo con Ctrl+Z en la hoja, o desde este panel.'
    : 'Podrá deshacerlo desde este panel.'
}
