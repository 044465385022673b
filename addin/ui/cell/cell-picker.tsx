import { useId, useRef, useState } from 'preact/hooks'
import type { Cell } from '../../../engine/grid/grid.js'
import type { Expected } from '../../../engine/reading/expected.js'
import type { CellPlace } from '../../book/book.js'
import type { Session } from '../../pane/session.js'
import { ChoicePicker } from './choice-picker.js'
import { DatePicker } from './date-picker.js'
import { pickerOf } from './picker-of.js'
import { ResponsiblePicker } from './responsible-picker.js'

interface Props {
  readonly session: Session
  readonly expected: Expected
  /** where what is chosen is written */
  readonly place: CellPlace
  readonly cell: Cell | undefined
  /** a date (ISO) to begin with where the cell holds none */
  readonly suggested: string | null
}

/** A button that opens what may be chosen for a cell, and what it opens. */
export function CellPicker({ session, expected, place, cell, suggested }: Props) {
  const [open, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const panel = useId()
  const picker = pickerOf(expected)
  if (!picker) return null
  const { header } = expected.column
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  const choose = (value: string): void => {
    void session.write({ ...place, value }, `${header} en ${place.cell}`)
    close()
  }
  const text = cell?.text ?? ''
  return (
    <div
      class="cell-picker"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        close()
      }}
    >
      <button
        ref={opener}
        type="button"
        class="cell-picker-open"
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        onClick={() => {
          setOpen(!open)
        }}
      >
        {open ? 'Cerrar' : picker.open}
      </button>
      {open && (
        <div
          id={panel}
          class="cell-picker-panel"
          role="group"
          aria-label={`${picker.open}: ${header}, ${place.cell}`}
        >
          {picker.kind === 'responsibles' && (
            <ResponsiblePicker ground={session.ground} text={text} onChoose={choose} />
          )}
          {picker.kind === 'date' && (
            <DatePicker header={header} date={cell?.date ?? suggested} onChoose={choose} />
          )}
          {picker.kind === 'choice' && (
            <ChoicePicker choices={picker.choices} text={text} onChoose={choose} />
          )}
        </div>
      )}
    </div>
  )
}
