import { useRef, useState } from 'preact/hooks'
import type { Session } from '../pane/session.js'
import { CellStrip } from './cell/cell-strip.js'
import { FileDrop } from './file/file-drop.js'
import { FindingsPanel } from './findings/findings-panel.js'
import { HandInPanel } from './hand-in/hand-in-panel.js'
import { HelpPanel } from './help/help-panel.js'
import { IdentityBar } from './identity/identity-bar.js'
import { Announcer } from './notices/announcer.js'
import { TroubleBar } from './notices/trouble-bar.js'
import { SheetExcerpt } from './file/sheet-excerpt.js'
import { Tabs } from './tabs.js'
import { useSession } from './use-session.js'

const PANELS = [
  { id: 'hallazgos', label: 'Hallazgos' },
  { id: 'entregar', label: 'Entregar' },
  { id: 'ayuda', label: 'Ayuda' },
] as const

export type PanelId = (typeof PANELS)[number]['id']

/** The whole pane. `alone`: the page stands by itself in a browser and takes files. */
export function App({ session, alone }: { readonly session: Session; readonly alone: boolean }) {
  const state = useSession(session)
  const [panel, setPanel] = useState<PanelId>('hallazgos')
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
  const shown = state.verdict !== null
  return (
    <>
      {(shown || !alone) && <h1 class="visually-hidden">Cotejo</h1>}
      {alone && <FileDrop session={session} state={state} />}
      <TroubleBar session={session} state={state} />
      <Announcer state={state} />
      {shown && (
        <>
          <IdentityBar session={session} state={state} asks={panel !== 'entregar'} />
          <Tabs tabs={PANELS} chosen={panel} onChoose={setPanel} />
          <FindingsPanel session={session} state={state} hidden={panel !== 'hallazgos'} onExplain={explain} />
          {panel === 'entregar' && <HandInPanel session={session} state={state} />}
          <div class={`dock${state.book?.kind === 'file' ? ' dock-file' : ''}`} data-panel={panel}>
            {state.book?.kind === 'file' && <SheetExcerpt state={state} />}
            <CellStrip session={session} state={state} />
          </div>
        </>
      )}
      {panel === 'ayuda' && (
        <HelpPanel session={session} state={state} rule={rule} onChoose={setRule} onBack={goBack} />
      )}
    </>
  )
}
