import { useId, useState } from 'preact/hooks'

interface Props {
  /** header of the column */
  readonly header: string
  /** the date (ISO) that the cell holds, or null */
  readonly date: string | null
  readonly onChoose: (iso: string) => void
}

/** Chooses a date, which the cell will hold as a real one. */
export function DatePicker({ header, date, onChoose }: Props) {
  const [chosen, setChosen] = useState(date ?? '')
  const field = useId()
  return (
    <form
      class="picker picker-date"
      onSubmit={(event) => {
        event.preventDefault()
        if (/^\d{4}-\d\d-\d\d$/.test(chosen)) onChoose(chosen)
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
    </form>
  )
}
