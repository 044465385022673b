import type { ComponentChildren } from 'preact'
import { useErrorBoundary } from 'preact/hooks'
import { Stopped } from './notices/stopped.js'

/** What it holds, or one sentence where showing it failed: a mistake of ours must not leave a dead pane. */
export function Guarded({ children }: { readonly children: ComponentChildren }) {
  const [error] = useErrorBoundary() as [unknown, () => void]
  if (error === undefined) return <>{children}</>
  return <Stopped why="Algo falló al mostrar el panel. Su libro sigue como estaba." />
}
