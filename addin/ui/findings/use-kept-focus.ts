import type { RefObject } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { focusFinding } from './arrows.js'

/**
 * Keeps the focus in the list when the finding that had it goes: the next one gets it, or what stands for the whole list
 * where none is left. It never takes the focus from anything else.
 * @param order ids of the findings as they stand in the list
 * @param dialog whether a dialog of the list is open
 */
export function useKeptFocus(
  list: RefObject<HTMLElement>,
  whole: RefObject<HTMLElement>,
  order: readonly string[],
  dialog: boolean,
): void {
  const last = useRef<string | null>(null)
  const holder = useRef<Element | null>(null)
  const before = useRef(order)
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element) || target.closest('dialog')) return
      holder.current = target
      const inside = list.current?.contains(target) ?? false
      const finding =
        target.closest('li[data-rule]') ?? target.closest('details')?.querySelector('li[data-rule]')
      last.current = inside ? (finding?.getAttribute('data-id') ?? null) : null
    }
    document.addEventListener('focusin', remember)
    return () => {
      document.removeEventListener('focusin', remember)
    }
  }, [list])
  useLayoutEffect(() => {
    const had = last.current
    if (had !== null) last.current = heir(had, before.current, order)
    before.current = order
    if (had === null || dialog || holder.current?.isConnected || !isLost()) return
    if (last.current === null || !focusFinding(findingOf(list.current, last.current))) whole.current?.focus()
  }, [order, dialog, list, whole])
}

/** The finding itself, or the one that stood after it and is still there, or the one before. */
function heir(id: string, before: readonly string[], now: readonly string[]): string | null {
  const left = new Set(now)
  if (left.has(id)) return id
  const at = before.indexOf(id)
  return (
    before.slice(at + 1).find((one) => left.has(one)) ??
    before.slice(0, Math.max(at, 0)).findLast((one) => left.has(one)) ??
    null
  )
}

function isLost(): boolean {
  const { activeElement } = document
  return document.hasFocus() && (activeElement === null || activeElement === document.body)
}

function findingOf(list: HTMLElement | null, id: string): Element | null {
  return list?.querySelector(`li[data-id="${CSS.escape(id)}"]`) ?? null
}
