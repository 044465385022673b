import { useId, useState } from 'preact/hooks'
import type { Finding } from '../../../engine/findings/finding.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { inUsualOrder } from '../file/usual-order.js'
import { GiveWorkbook } from '../carry/give-workbook.js'
import { loadBlank } from '../carry/load.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
  readonly findings: readonly Finding[]
}

/** For a workbook that is no official format, the one to pass it to. The finding says what it looks like and what is missing. */
export function Unrecognised({ session, state, findings }: Props) {
  const { formats } = session.ground
  const offered = inUsualOrder(formats).filter(({ readOnly }) => !readOnly)
  const nearest = findings.flatMap((found) =>
    found.rule === 'format-unrecognized' ? (found.facts.nearest ?? []) : [],
  )[0]
  const [chosen, setChosen] = useState(offered.find(({ name }) => name === nearest)?.id ?? '')
  const id = useId()
  const format = offered.find((known) => known.id === chosen)
  return (
    <section class="identity identity-ask" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>El formato oficial en blanco</h2>
      <div class="facts-field">
        <label for={`${id}-format`}>Formato oficial</label>
        <select
          id={`${id}-format`}
          value={chosen}
          onChange={(event) => {
            setChosen(event.currentTarget.value)
          }}
        >
          <option value="">Elija el formato</option>
          {offered.map(({ id: key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {format && (
        <GiveWorkbook
          key={format.id}
          book={state.book}
          name={`${format.shortName.replace(/[\\/:*?"<>|]+/g, ' ')} en blanco.xlsx`}
          make={() => loadBlank(format.id, session.ground)}
          labels={{ open: 'Abrir el formato en blanco', save: 'Descargar el formato en blanco' }}
        />
      )}
    </section>
  )
}
