import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { nameOf } from '../../../engine/directory/directory.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { dependenciaFrom, vigenciaFrom, yearOfDates, type Unit } from './read-facts.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
  /** what is asked */
  readonly vigencia: boolean
  readonly dependencia: boolean
  /** the words of the button that leaves it unanswered */
  readonly leave: string | null
  /** the person asked for it: it takes the focus */
  readonly wanted?: boolean
  readonly onDone?: () => void
}

interface Faults {
  readonly year?: string
  readonly unit?: string
  /** the units that may be meant */
  readonly perhaps?: readonly Unit[]
}

/** Asks what the document does not say of itself, and keeps it with the workbook. */
export function FactsForm({ session, state, vigencia, dependencia, leave, wanted = false, onDone }: Props) {
  const { directory, resolver, usualVigencia } = session.ground
  const { answers } = state
  const id = useId()
  const year = useRef<HTMLInputElement>(null)
  const unit = useRef<HTMLInputElement>(null)
  const [faults, setFaults] = useState<Faults>({})
  const [led, setLed] = useState<string | null>(null)
  useLayoutEffect(() => {
    if (wanted) (year.current ?? unit.current)?.focus()
  }, [wanted])
  const usual = answers.vigencia ?? usualVigencia ?? yearOfDates(state.verdict)
  const known = answers.dependencia === null ? '' : (nameOf(directory, answers.dependencia) ?? '')

  const save = (): void => {
    const saidYear = vigencia ? vigenciaFrom(year.current?.value ?? '') : null
    const saidUnit = dependencia ? dependenciaFrom(unit.current?.value ?? '', directory, resolver) : null
    const wrong = {
      ...(saidYear?.ok === false && { year: saidYear.why }),
      ...(saidUnit?.ok === false && { unit: saidUnit.why, perhaps: saidUnit.perhaps }),
    }
    setFaults(wrong)
    if (wrong.year !== undefined) year.current?.focus()
    else if (wrong.unit !== undefined) unit.current?.focus()
    if (saidYear?.ok === false || saidUnit?.ok === false) return
    void session.answer({
      vigencia: saidYear?.value ?? answers.vigencia,
      dependencia: saidUnit?.value ?? answers.dependencia,
    })
    onDone?.()
  }

  /** The unit to which a part of its name leads, where that is not what stands there already. */
  const leadsTo = (typed: string): string | null => {
    const said = dependenciaFrom(typed, directory, resolver)
    const name = said.ok ? (nameOf(directory, said.value) ?? null) : null
    return name === typed.trim() ? null : name
  }

  return (
    <form
      class="facts-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {vigencia && (
        <div class="facts-field">
          <label for={`${id}-year`}>Vigencia (el año del plan)</label>
          <input
            ref={year}
            id={`${id}-year`}
            class="facts-year"
            type="number"
            inputMode="numeric"
            min="2000"
            max="2099"
            step="1"
            defaultValue={usual === null ? '' : String(usual)}
            aria-invalid={faults.year !== undefined}
            aria-describedby={faults.year === undefined ? undefined : `${id}-year-fault`}
          />
          {faults.year !== undefined && (
            <p id={`${id}-year-fault`} class="facts-fault">
              {faults.year}
            </p>
          )}
        </div>
      )}
      {dependencia && (
        <div class="facts-field">
          <label for={`${id}-unit`}>Dependencia que entrega</label>
          <input
            ref={unit}
            id={`${id}-unit`}
            type="text"
            list={`${id}-units`}
            autocomplete="off"
            placeholder="Escriba parte del nombre o la sigla"
            defaultValue={known}
            aria-invalid={faults.unit !== undefined}
            aria-describedby={faults.unit === undefined ? `${id}-unit-led` : `${id}-unit-fault`}
            onInput={({ currentTarget }) => {
              setLed(leadsTo(currentTarget.value))
            }}
          />
          <datalist id={`${id}-units`}>
            {directory.dependencias.map(({ id: key, name, acronym }) => (
              <option key={key} value={name}>
                {acronym}
              </option>
            ))}
          </datalist>
          <p id={`${id}-unit-led`} class="facts-led" role="status">
            {led !== null && `Se guarda: ${led}`}
          </p>
          {faults.unit !== undefined && led === null && (
            <p id={`${id}-unit-fault`} class="facts-fault">
              {faults.unit}
            </p>
          )}
          {led === null &&
            faults.perhaps?.map(({ id: key, name }) => (
              <button
                key={key}
                type="button"
                class="facts-perhaps"
                onClick={() => {
                  if (unit.current) unit.current.value = name
                  save()
                }}
              >
                {name}
              </button>
            ))}
        </div>
      )}
      <p class="buttons">
        <button type="submit" class="primary">
          Guardar
        </button>
        {leave !== null && (
          <button type="button" onClick={onDone}>
            {leave}
          </button>
        )}
      </p>
      <p class="hint">
        {state.book?.kind === 'excel'
          ? 'Se pregunta una sola vez: queda guardado con el libro.'
          : 'Queda dicho en el nombre con que se descarga el libro en «Entregar».'}
      </p>
    </form>
  )
}
