import { useId, useState } from 'preact/hooks'
import { longDateWithWeekday } from '../../../engine/calendar/long-date.js'

interface Props {
  /** header of the column */
  readonly header: string
  /** the date (ISO) to begin with: the one that the cell holds, or that is proposed for it */
  readonly date: string | null
  readonly onChoose: (iso: string) => void
}

/** Chooses a date, which the cell will hold as a real one. */
export function DatePicker({ header, date, onChoose }: Props) {
  const [chosen, setChosen] = useState(date ?? '')
  const field = useId()
  const isDate = /^\d{4}-\d\d-\d\d$/.test(chosen)
  return (
    <form
      class="picker picker-date"
      onSubmit={(event) => {
        event.preventDefault()
        if (isDate) onChoose(chosen)
      }}
    >
      <label for={field}>{header}</label>
      <input
        id={field}
        type="date"
        required
        value={chosen}
        min="2000-01-01"
        max="2099-12-31"
        onInput={({ currentTarget }) => {
          setChosen(currentTarget.value)
        }}
      />
      <button type="submit">Escribir en la celda</button>
      {/* the field shows the date in the browser's own order of day and month */}
      <p class="picker-words" role="status">
        {isDate && longDateWithWeekday(chosen)}
      </p>
    </form>
  )
}
