import { useEffect, useState } from 'preact/hooks'
import type { Told } from './use-told.js'

/** What takes less than this (ms) needs no word. */
const LONG = 300

interface AnnouncerProps {
  readonly told: Told
  /** whether it is shown here: not where another part of the pane shows it */
  readonly here: boolean
  readonly busy: boolean
  /** nothing is shown yet */
  readonly first: boolean
}

/** Tells aloud, and in a line where that is the place, what was done and what is left; and that the pane is at work. */
export function Announcer({ told, here, busy, first }: AnnouncerProps) {
  return (
    <div class="announcer">
      <div role="status" aria-live="polite" class={here && told.seen ? 'told' : 'visually-hidden'}>
        {told.text !== '' && <p key={told.time}>{told.text}</p>}
      </div>
      <Working busy={busy} first={first} />
    </div>
  )
}

/** Says that the pane is at work, once it takes longer than a moment. */
function Working({ busy, first }: { readonly busy: boolean; readonly first: boolean }) {
  const [long, setLong] = useState(false)
  useEffect(() => {
    if (!busy) {
      setLong(false)
      return
    }
    const timer = setTimeout(
      () => {
        setLong(true)
      },
      first ? 0 : LONG,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [busy, first])
  if (!busy || !long) return null
  return (
    <p class="working">
      <progress aria-label="Revisando el libro" /> <span>Revisando…</span>
    </p>
  )
}
