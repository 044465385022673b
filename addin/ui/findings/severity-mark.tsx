import type { Severity } from '../../../engine/findings/finding.js'
import { SEVERITY_WORDS } from '../../pane/counts.js'

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm3 9-1 1-2-2-2 2-1-1 2-2-2-2 1-1 2 2 2-2 1 1-2 2z',
  warning: 'M8 1 .8 14.5h14.4zM7.2 6h1.6v4.4H7.2zm0 5.4h1.6V13H7.2z',
  info: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7.2 4h1.6v1.6H7.2zm0 2.8h1.6V12H7.2z',
}

/** The sign of a severity, with its word for who does not see the sign. */
export function SeverityMark({
  severity,
  word = true,
}: {
  readonly severity: Severity
  readonly word?: boolean
}) {
  return (
    <>
      <svg class={`mark ${severity}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path fill="currentColor" fill-rule="evenodd" d={SHAPES[severity]} />
      </svg>
      {word && <span class="visually-hidden">{SEVERITY_WORDS[severity][0]}: </span>}
    </>
  )
}
