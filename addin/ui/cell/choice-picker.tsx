import { moveInList } from './move-in-list.js'

interface Props {
  readonly choices: readonly string[]
  /** what the cell says */
  readonly text: string
  readonly onChoose: (value: string) => void
}

/** Chooses one of the official values of a column. */
export function ChoicePicker({ choices, text, onChoose }: Props) {
  return (
    <div class="picker">
      <ul class="picker-list" onKeyDown={moveInList}>
        {choices.map((choice) => {
          const already = choice === text
          return (
            <li key={choice}>
              <button
                type="button"
                disabled={already}
                onClick={() => {
                  onChoose(choice)
                }}
              >
                {choice}
                {already && <span class="picker-already"> (ya está)</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
