import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { capitalised } from '../../../engine/findings/spanish/phrases.js'
import type { RuleEntry } from '../../../engine/rules/guide.js'
import { SEVERITY_WORDS } from '../../pane/counts.js'
import { SeverityMark } from '../findings/severity-mark.js'

interface Props {
  readonly entry: RuleEntry
  /** where to keep the element of the rule that was asked for; null for the others */
  readonly chosen: RefObject<HTMLElement> | null
  readonly onBack: (() => void) | null
}

/** Rules that one workbook alone does not show. */
const LATER: ReadonlySet<RuleEntry['scope']> = new Set(['consolidated', 'documents', 'submissions'])

/** All that there is to say of a rule, folded unless it is the one that was asked for. */
export function RuleHelp({ entry, chosen, onBack }: Props) {
  const { title, severities, scope, requires, basis, why, example, counterExample, fixes } = entry
  const asked = chosen !== null
  const [open, setOpen] = useState(asked)
  useEffect(() => {
    if (asked) setOpen(true)
  }, [asked])
  return (
    <details
      class="help-rule"
      open={open}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open)
      }}
    >
      <summary ref={chosen} tabIndex={0}>
        {title}
      </summary>
      {onBack && (
        <button type="button" class="help-back" onClick={onBack}>
          ← Volver al hallazgo
        </button>
      )}
      <p class="help-severities">
        {severities.map((severity) => (
          <span key={severity} class="help-severity">
            <SeverityMark severity={severity} word={false} /> {capitalised(SEVERITY_WORDS[severity][0])}
          </span>
        ))}
      </p>
      {LATER.has(scope) && (
        <p class="help-later">Se revisa cuando se reúnen las entregas de todas las dependencias, no aquí.</p>
      )}
      <dl>
        <dt>Qué exige</dt>
        <dd>{requires}</dd>
        <dt>Por qué</dt>
        <dd>{why}</dd>
        {basis !== null && (
          <>
            <dt>Base</dt>
            <dd>{basis}</dd>
          </>
        )}
        <dt>Ejemplo</dt>
        <dd>
          <p>{capitalised(example.written)}</p>
          <blockquote>
            <p>{example.message}</p>
            <p>{example.how}</p>
          </blockquote>
        </dd>
        <dt>En cambio, está bien</dt>
        <dd>{counterExample}</dd>
        <dt>¿Cotejo lo corrige?</dt>
        <dd>{fixes ?? 'No: lo decide una persona.'}</dd>
      </dl>
    </details>
  )
}
