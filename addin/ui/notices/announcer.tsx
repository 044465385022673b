import { useEffect, useRef, useState } from 'preact/hooks'
import type { PaneState } from '../../pane/state.js'
import { countsInWords, countsOf } from '../findings/counts.js'
import { noticeWords } from './notice-words.js'

/** What was done is told after this long (ms), together with what is left. */
const SOON = 300
/** Counts that change by themselves are told once they rest this long (ms). */
const CALM = 1200
/** What takes less than this (ms) needs no word. */
const LONG = 300

/** Tells, in a line and aloud, what was done and what is left; and that it is at work when it takes long. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const { items, notice, notices, verdict, busy, name, book } = state
  const [told, setTold] = useState({ text: '', time: 0 })
  const before = useRef<{ counts: string; total: number; notices: number; of: unknown } | null>(null)
  const checked = verdict !== null && verdict.kind !== 'own-output'
  const counts = checked ? countsInWords(countsOf(items)) : null

  useEffect(() => {
    if (counts === null) return
    const last = before.current
    const fresh = last?.of !== (book ?? name)
    const hasNotice = notice !== null && notices !== (fresh ? 0 : last!.notices)
    if (!fresh && !hasNotice && counts === last!.counts) return
    const timer = setTimeout(
      () => {
        const left =
          fresh || counts !== last!.counts ? leftWords(counts, fresh, last?.total ?? 0, items.length) : ''
        const text = [hasNotice ? noticeWords(notice) : '', left].filter((part) => part !== '').join(' ')
        before.current = { counts, total: items.length, notices, of: book ?? name }
        setTold(({ time }) => ({ text, time: time + 1 }))
      },
      hasNotice || fresh ? SOON : CALM,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [counts, items.length, notice, notices, book, name])

  return (
    <div class="announcer">
      <div role="status" aria-live="polite">
        {told.text !== '' && <p key={told.time}>{told.text}</p>}
      </div>
      <Working busy={busy} first={verdict === null} />
    </div>
  )
}

function leftWords(counts: string, fresh: boolean, before: number, now: number): string {
  if (fresh) return counts === '' ? 'Revisado: sin observaciones.' : `Revisado: hay ${counts}.`
  if (now === 0) return 'Ya no queda ninguna observación.'
  return now < before ? `${now === 1 ? 'Queda' : 'Quedan'} ${counts}.` : `Ahora hay ${counts}.`
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
