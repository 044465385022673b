import { useEffect, useRef, useState } from 'preact/hooks'
import type { Verdict } from '../../../engine/check.js'
import type { Notice, PaneState } from '../../pane/state.js'
import { countsInWords, countsOf } from '../../pane/counts.js'
import { asksForMore, noticeWords } from './notice-words.js'

/** What was done is told after this long (ms), together with what is left. */
const SOON = 300
/** Counts that change by themselves are told once they rest this long (ms). */
const CALM = 1200
/** What asks for nothing is in sight for this long (ms). */
const IN_SIGHT = 12_000

/** What the pane told last. */
export interface Told {
  readonly text: string
  /** grows with every telling, so that the same words are told again */
  readonly time: number
  /** what the counts do not say by themselves: shown too, for a while or until the next */
  readonly seen: boolean
  readonly stays: boolean
}

interface Before {
  /** the workbook, or the verdict on a file that is none */
  readonly of: unknown
  readonly kind: Verdict['kind']
  readonly counts: string
  readonly total: number
  readonly notices: number
}

const NOTHING: Told = { text: '', time: 0, seen: false, stays: false }

/** What is to be told, aloud and perhaps in sight: what was done, what is left of it, what a new workbook is like. */
export function useTold({ items, notice, notices, verdict, book }: PaneState): Told {
  const [told, setTold] = useState(NOTHING)
  const before = useRef<Before | null>(null)
  const kind = verdict?.kind ?? null
  const of = book ?? verdict
  const counts = countsInWords(countsOf(items))
  const total = items.length

  useEffect(() => {
    const last = before.current
    const fresh = last === null || last.of !== of
    if (fresh) setTold((now) => (now.text === '' ? now : { ...NOTHING, time: now.time }))
    if (kind === null) return
    const first = fresh || last.kind !== kind
    const noted = notices === (fresh ? 0 : last.notices) ? null : notice
    if (!first && !noted && counts === last.counts) return
    const timer = setTimeout(
      () => {
        const left = first
          ? firstWords(kind, counts)
          : counts === last.counts
            ? ''
            : leftWords(last, counts, total)
        before.current = { of, kind, counts, total, notices }
        setTold(({ time }) => tell([noted ? noticeWords(noted) : '', left], { time: time + 1, noted, first }))
      },
      noted || fresh ? SOON : CALM,
    )
    return () => {
      clearTimeout(timer)
    }
  }, [of, kind, counts, total, notice, notices])

  useEffect(() => {
    if (!told.seen || told.stays) return
    const timer = setTimeout(() => {
      setTold((now) => (now.time === told.time ? { ...now, seen: false } : now))
    }, IN_SIGHT)
    return () => {
      clearTimeout(timer)
    }
  }, [told])
  return told
}

function tell(
  parts: readonly string[],
  { time, noted, first }: { readonly time: number; readonly noted: Notice | null; readonly first: boolean },
): Told {
  const text = parts.filter((part) => part !== '').join(' ')
  return { text, time, seen: noted !== null || !first, stays: noted !== null && asksForMore(noted) }
}

function firstWords(kind: Verdict['kind'], counts: string): string {
  switch (kind) {
    case 'plan':
      return counts === '' ? 'Revisado: sin observaciones.' : `Revisado: hay ${counts}.`
    case 'own-output':
      return 'Es un resultado de Cotejo: no se revisa.'
    case 'unreadable':
      return 'Este archivo no se puede revisar.'
    case 'unrecognised':
      return 'Este libro no se puede revisar: no está en un formato oficial.'
  }
}

function leftWords(before: Before, counts: string, total: number): string {
  if (total === 0) return 'Ya no queda ninguna observación.'
  return total < before.total ? `${total === 1 ? 'Queda' : 'Quedan'} ${counts}.` : `Ahora hay ${counts}.`
}
