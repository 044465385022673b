import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'

interface LateProps<Own extends object> {
  /** fetches the component; asked again when it did not come */
  readonly load: () => Promise<ComponentType<Own>>
  /** what has not come, as it is said to a person: «La ayuda» */
  readonly what: string
  readonly props: Own
}

/** A part of the pane that comes when it is first wanted. */
export function Late<Own extends object>({ load, what, props }: LateProps<Own>) {
  const [Part, setPart] = useState<{ readonly component: ComponentType<Own> } | null>(null)
  const [failed, setFailed] = useState(false)
  const fetch = (): void => {
    setFailed(false)
    load().then(
      (component) => {
        setPart({ component })
      },
      () => {
        setFailed(true)
      },
    )
  }
  useEffect(fetch, [])
  if (Part) return <Part.component {...props} />
  if (!failed) return <p role="status">Cargando…</p>
  return (
    <div role="alert">
      <p>{what} no llegó: revise la conexión.</p>
      <button type="button" onClick={fetch}>
        Volver a intentar
      </button>
    </div>
  )
}
