import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { CellPlace } from '../../book/book.js'

/** Brings the finding of the selected cell into view, unfolding what holds it; the focus stays where it is. */
export function useInView(list: RefObject<HTMLElement>, selection: CellPlace | null, shown: boolean): void {
  const sheet = selection?.sheet
  const cell = selection?.cell
  useEffect(() => {
    if (!shown || cell === undefined || !list.current) return
    const here = [...list.current.querySelectorAll<HTMLElement>('li[aria-current]:not([hidden])')]
    const first = here.find((finding) => finding.contains(document.activeElement)) ?? here[0]
    if (!first) return
    for (let fold = first.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true
    // What is out of view has no height until it is drawn: a second time, once it has.
    const again = requestAnimationFrame(() => {
      first.scrollIntoView({ block: 'nearest' })
    })
    first.scrollIntoView({ block: 'nearest' })
    return () => {
      cancelAnimationFrame(again)
    }
  }, [list, sheet, cell, shown])
}
