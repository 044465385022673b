import { useMemo, useRef, useState } from 'preact/hooks'
import type { PlanVerdict } from '../../../engine/check.js'
import { nameOf } from '../../../engine/directory/directory.js'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { CarryOffer } from '../carry/carry-offer.js'
import { Late } from '../late.js'
import { originsOf, type Origin } from './origins.js'

const ORIGIN_WORDS: Readonly<Record<Origin, string>> = {
  address: 'la dice la dirección de esta página',
  workbook: 'la trae guardada el libro oficial',
  heading: 'está escrita encima de la tabla',
  'file-name': 'por el nombre del archivo',
  answer: 'la dijo usted',
  configuration: 'la usual de la entidad',
}

const factsForm = async () => (await import('./facts-form.js')).FactsForm

const CHANGEABLE: ReadonlySet<Origin | null> = new Set<Origin>(['answer', 'configuration'])

interface Props {
  readonly session: Session
  readonly state: PaneState
  readonly verdict: PlanVerdict
  readonly asks: boolean
}

/** The format, the vigencia and the dependencia of a plan, and where each comes from; asks for what the document does not say. */
export function Recognised({ session, state, verdict, asks }: Props) {
  const { plan, format } = verdict
  const { contents, answers } = state
  const { directory } = session.ground
  const [changing, setChanging] = useState(false)
  // without the dependencia everything is checked all the same: nobody is held up for it
  const [later, setLater] = useState<'not-asked' | 'later' | 'asked-for'>(
    plan.vigencia === null ? 'not-asked' : 'later',
  )
  const summary = useRef<HTMLElement>(null)
  const origins = useMemo(
    () =>
      contents ? originsOf(contents, plan, answers, session.ground) : { vigencia: null, dependencia: null },
    [contents, plan, answers, session],
  )
  const unit = plan.dependencia === null ? null : (nameOf(directory, plan.dependencia) ?? plan.dependencia)
  const missing = [
    ...(plan.vigencia === null ? ['de qué vigencia es'] : []),
    ...(unit === null ? ['de qué dependencia es'] : []),
  ].join(' ni ')
  const changeable = CHANGEABLE.has(origins.vigencia) || CHANGEABLE.has(origins.dependencia)
  const asking = asks && missing !== '' && later !== 'later'
  return (
    <section class="identity" aria-label="Qué libro es">
      <div class="identity-line">
        <details>
          <summary ref={summary} tabIndex={0}>
            <span class="identity-format">{format.shortName}</span>
            {plan.vigencia !== null && <span> · {plan.vigencia}</span>}
            {unit !== null && <span> · {unit}</span>}
          </summary>
          <dl>
            <dt>Formato</dt>
            <dd>
              {format.name}
              <span class="identity-origin">
                {plan.version === null
                  ? `reconocido por sus encabezados; versión vigente: ${format.version}`
                  : `versión ${plan.version}`}
              </span>
            </dd>
            <Fact label="Vigencia" value={plan.vigencia} origin={origins.vigencia} />
            <Fact label="Dependencia" value={unit} origin={origins.dependencia} />
          </dl>
        </details>
        {changeable && !changing && !asking && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              setChanging(true)
            }}
          >
            Cambiar
          </button>
        )}
      </div>
      {asking && (
        <div class="identity-ask">
          <p>
            El libro no dice {missing}.{' '}
            {plan.vigencia === null
              ? 'Sin eso, algunas reglas no se pueden revisar.'
              : 'Hace falta para entregar.'}
          </p>
          <Late
            what="La pregunta"
            load={factsForm}
            props={{
              session,
              state,
              vigencia: plan.vigencia === null,
              dependencia: unit === null,
              leave: 'Ahora no',
              wanted: later === 'asked-for',
              onDone: () => {
                setLater('later')
                summary.current?.focus()
              },
            }}
          />
        </div>
      )}
      {asks && missing !== '' && later === 'later' && (
        <p class="identity-later">
          El libro no dice {missing}.{' '}
          <button
            type="button"
            onClick={() => {
              setLater('asked-for')
            }}
          >
            Decirlo
          </button>
        </p>
      )}
      {changing && (
        <Late
          what="La pregunta"
          load={factsForm}
          props={{
            session,
            state,
            vigencia: CHANGEABLE.has(origins.vigencia),
            dependencia: CHANGEABLE.has(origins.dependencia),
            leave: 'Cancelar',
            wanted: true,
            onDone: () => {
              setChanging(false)
              summary.current?.focus()
            },
          }}
        />
      )}
      <CarryOffer session={session} state={state} verdict={verdict} />
    </section>
  )
}

function Fact({
  label,
  value,
  origin,
}: {
  readonly label: string
  readonly value: string | number | null
  readonly origin: Origin | null
}) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value ?? 'no se sabe'}
        {origin !== null && <span class="identity-origin">{ORIGIN_WORDS[origin]}</span>}
      </dd>
    </>
  )
}
