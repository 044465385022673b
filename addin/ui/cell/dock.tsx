import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { SheetExcerpt } from '../file/sheet-excerpt.js'
import { CellStrip } from './cell-strip.js'

interface DockProps {
  readonly session: Session
  readonly state: PaneState
  /** the part of the pane that is shown above it */
  readonly panel: string
}

/** What concerns the selected cell, at hand while the list scrolls; of a file, with the part of the sheet around it. */
export function Dock({ session, state, panel }: DockProps) {
  const file = state.book?.kind === 'file'
  return (
    <div class={`dock${file ? ' dock-file' : ''}`} data-panel={panel}>
      {file && <SheetExcerpt state={state} />}
      <CellStrip session={session} state={state} />
    </div>
  )
}
