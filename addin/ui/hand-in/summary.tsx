import { plural } from '../../../engine/findings/spanish/phrases.js'
import { standingWords, type Named } from '../../submission/words.js'
import { CopyButton } from './copy-button.js'
import type { Prepared } from './prepare.js'

interface Props {
  readonly prepared: Prepared
  readonly named: Named
  /** takes the person to the list of findings */
  readonly onFindings: () => void
}

const STATUS_CLASS = { valid: 'ok', warnings: 'warning', errors: 'error', unreadable: 'error' } as const
const STATUS_ICON = { valid: '✓', warnings: '!', errors: '✕', unreadable: '✕' } as const

/** What is handed in, at a glance. */
export function Summary({ prepared: { delivery }, named, onFindings }: Props) {
  const { status, summary, file } = delivery
  const { errors } = summary
  return (
    <>
      <p class={`hand-in-status ${STATUS_CLASS[status]}`}>
        <span aria-hidden="true">{STATUS_ICON[status]}</span> {standingWords(delivery)}{' '}
        {errors > 0 && (
          <button type="button" class="quiet" onClick={onFindings}>
            {errors === 1 ? 'Ver el error' : 'Ver los errores'}
          </button>
        )}
      </p>
      <dl class="hand-in-summary">
        <dt>De</dt>
        <dd>{named.dependencia}</dd>
        <dt>Vigencia</dt>
        <dd>{named.vigencia}</dd>
        <dt>Formato</dt>
        <dd>
          {named.format} ({plural(summary.activities, 'actividad', 'actividades')})
        </dd>
        <dt>Archivo</dt>
        <dd>
          <span class="hand-in-file">{file}</span> <CopyButton label="Copiar el nombre" text={file} />
        </dd>
      </dl>
    </>
  )
}
