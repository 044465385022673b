import { useRef, useState } from 'preact/hooks'
import type { Session } from '../pane/session.js'
import { FileDrop } from './file/file-drop.js'
import { FindingsPanel } from './findings/findings-panel.js'
import { Unchecked } from './findings/unchecked.js'
import { useReconcile } from './findings/use-reconcile.js'
import { HelpPanel } from './help/help-panel.js'
import { IdentityBar } from './identity/identity-bar.js'
import { Late } from './late.js'
import { Announcer } from './notices/announcer.js'
import { TroubleBar } from './notices/trouble-bar.js'
import { useTold } from './notices/use-told.js'
import { Tabs } from './tabs.js'
import { useSession } from './use-session.js'

const PANELS = [
  { id: 'hallazgos', label: 'Hallazgos' },
  { id: 'entregar', label: 'Entregar' },
  { id: 'ayuda', label: 'Ayuda' },
] as const

const handInPanel = async () => (await import('./hand-in/hand-in-panel.js')).HandInPanel
const dock = async () => (await import('./cell/dock.js')).Dock

type PanelId = (typeof PANELS)[number]['id']

/** The whole pane. `alone`: the page stands by itself in a browser and takes files. */
export function App({ session, alone }: { readonly session: Session; readonly alone: boolean }) {
  const state = useSession(session)
  const told = useTold(state)
  const [chosen, setPanel] = useState<PanelId>('hallazgos')
  const [rule, setRule] = useState<string | null>(null)
  const from = useRef<Element | null>(null)
  const explain = (wanted: string): void => {
    from.current = document.activeElement
    setRule(wanted)
    setPanel('ayuda')
  }
  const goBack = (): void => {
    setPanel('hallazgos')
    requestAnimationFrame(() => {
      if (from.current instanceof HTMLElement) from.current.focus()
    })
  }
  const goTo = (to: PanelId) => (): void => {
    setPanel(to)
    requestAnimationFrame(() => document.getElementById(`tab-${to}`)?.focus())
  }
  useReconcile(session)
  const shown = state.verdict !== null
  const isPlan = state.verdict?.kind === 'plan'
  const panel = isPlan ? chosen : 'hallazgos'
  return (
    <>
      {(shown || !alone) && <h1 class="visually-hidden">Cotejo</h1>}
      {alone && <FileDrop session={session} state={state} />}
      <TroubleBar session={session} state={state} />
      <Announcer told={told} here={!isPlan || panel !== 'hallazgos'} busy={state.busy} first={!shown} />
      {shown && !isPlan && <Unchecked session={session} state={state} />}
      {shown && <IdentityBar session={session} state={state} asks={panel !== 'entregar'} />}
      {isPlan && (
        <>
          <Tabs tabs={PANELS} chosen={panel} onChoose={setPanel} />
          <FindingsPanel
            session={session}
            state={state}
            told={told}
            hidden={panel !== 'hallazgos'}
            onExplain={explain}
            onHandIn={goTo('entregar')}
          />
          {panel === 'entregar' && (
            <Late
              what="La entrega"
              load={handInPanel}
              props={{ session, state, onFindings: goTo('hallazgos') }}
            />
          )}
          <Late what="La vista de la celda elegida" load={dock} props={{ session, state, panel }} />
        </>
      )}
      {panel === 'ayuda' && (
        <HelpPanel session={session} state={state} rule={rule} onChoose={setRule} onBack={goBack} />
      )}
    </>
  )
}
