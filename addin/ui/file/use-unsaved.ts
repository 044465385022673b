import { useEffect, useRef } from 'preact/hooks'
import type { PaneState } from '../../pane/state.js'
import { wasSaved } from './save-file.js'

/** Tells whether the open file has fixes that were not downloaded; the browser asks before the page goes with them. */
export function useUnsaved({ book, contents, done }: PaneState): {
  readonly current: () => boolean
} {
  const bytes = useRef<Uint8Array | null>(null)
  const unsaved = useRef((): boolean => false)
  unsaved.current = () => done.length > 0 && bytes.current !== null && !wasSaved(bytes.current)
  useEffect(() => {
    let stale = false
    bytes.current = null
    void book?.bytes().then((now) => {
      if (!stale) bytes.current = now
    })
    return () => {
      stale = true
    }
  }, [book, contents])
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsaved.current()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
    }
  }, [])
  return unsaved
}
