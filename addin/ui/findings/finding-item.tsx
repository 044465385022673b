import type { Item } from '../../pane/item.js'
import { memo } from '../memo.js'
import { SeverityMark } from './severity-mark.js'
import { withVisibleSpaces } from './visible-spaces.js'

/** What a person can do with a finding. */
export interface Acts {
  goTo(item: Item): void
  /** null where nothing can be corrected */
  readonly fix: { one(item: Item): void; allOf(rule: string): void } | null
  /** null where there is no help at hand */
  readonly explain: ((rule: string) => void) | null
}

interface FindingItemProps {
  readonly item: Item
  /** left out by the filter */
  readonly hidden: boolean
  /** where the person is in the sheet */
  readonly here: 'cell' | 'row' | null
  /** the words that offer all the corrections of its rule, where they stand with it */
  readonly together: string | null
  /** says the row too: its heading does not */
  readonly withRow: boolean
  readonly acts: Acts
}

const HERE = { cell: 'Usted está en esta celda', row: 'Usted está en esta fila' }

/** One finding: what, where, why, how, and what can be done about it. */
export const FindingItem = memo(({ item, hidden, here, together, withRow, acts }: FindingItemProps) => {
  const { rule, severity, sheet, cell, column, row, value, message, why, how, fix } = item.words
  const where = [
    sheet === null ? null : `Hoja "${sheet}"`,
    cell === null ? null : `${sheet === null ? 'Celda' : 'celda'} ${cell}`,
    column === null ? null : `columna «${column}»`,
  ].filter((part) => part !== null)
  const text = (
    <>
      <SeverityMark severity={severity} />
      <span>{message}</span>
    </>
  )
  return (
    <li
      class={`finding ${severity}`}
      data-rule={rule}
      {...(cell !== null && { 'data-cell': cell })}
      data-id={item.id}
      hidden={hidden}
      {...(here && { 'aria-current': 'location' as const })}
    >
      {here && <p class="here">{HERE[here]}</p>}
      {cell === null ? (
        <p class="message" tabIndex={-1}>
          {text}
        </p>
      ) : (
        <button
          type="button"
          class="message"
          title={`Ir a la celda ${cell}`}
          onClick={() => {
            acts.goTo(item)
          }}
        >
          {text}
        </button>
      )}
      {withRow && row !== null && <p class="row">{row}</p>}
      {where.length > 0 && <p class="where">{where.join(', ')}</p>}
      {value !== null && value !== '' && !message.includes(value) && (
        <p class="value">
          Dice: <q>{withVisibleSpaces(value)}</q>
        </p>
      )}
      <p class="how">{how}</p>
      <div class="acts">
        {fix && acts.fix && (
          <button
            type="button"
            aria-label={`Corregir… ${fix.label}${cell === null ? '' : `, celda ${cell}`}`}
            title={fix.label}
            onClick={() => {
              acts.fix?.one(item)
            }}
          >
            Corregir…
          </button>
        )}
        {fix && acts.fix && together !== null && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              acts.fix?.allOf(rule)
            }}
          >
            {together}
          </button>
        )}
        {acts.explain && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              acts.explain?.(rule)
            }}
          >
            Más sobre esta regla
          </button>
        )}
        <details class="why">
          <summary tabIndex={0}>Por qué</summary>
          <p>{why}</p>
        </details>
      </div>
    </li>
  )
})
