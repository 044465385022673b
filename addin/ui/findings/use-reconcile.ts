import { useEffect } from 'preact/hooks'
import type { Session } from '../../pane/session.js'

/** Excel keeps some changes to itself: everything is read again when a person comes back to the pane. */
export function useReconcile(session: Session): void {
  useEffect(() => {
    const back = (): void => {
      const { activeElement, visibilityState } = document
      const typing = activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
      if (visibilityState === 'visible' && !typing) session.reconcile()
    }
    window.addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      window.removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [session])
}
