import { spanishDate } from '../../../engine/workbook/shown-text.js'
import { shortHash, statusWords, type Named } from '../../submission/words.js'
import { CopyButton } from './copy-button.js'
import type { Prepared } from './prepare.js'

interface Props {
  readonly prepared: Prepared
  readonly named: Named
}

const STATUS_CLASS = { valid: 'ok', warnings: 'warning', errors: 'error', unreadable: 'error' } as const
const STATUS_ICON = { valid: '✓', warnings: '!', errors: '✕', unreadable: '✕' } as const

/** What is handed in, at a glance. */
export function Summary({ prepared: { delivery, sha256 }, named }: Props) {
  const { status, summary, date, file, workbook } = delivery
  const hash = workbook === null ? sha256 : workbook.sha256
  return (
    <>
      <p class={`hand-in-status ${STATUS_CLASS[status]}`}>
        <span aria-hidden="true">{STATUS_ICON[status]}</span> {statusWords(delivery)}
      </p>
      <dl class="hand-in-summary">
        <dt>Formato</dt>
        <dd>{named.format}</dd>
        <dt>Dependencia</dt>
        <dd>{named.dependencia}</dd>
        <dt>Vigencia</dt>
        <dd>{named.vigencia}</dd>
        <dt>Actividades</dt>
        <dd>{summary.activities}</dd>
        <dt>Revisado</dt>
        <dd>{spanishDate(date)}</dd>
        <dt>Archivo</dt>
        <dd>
          <span class="hand-in-file">{file}</span> <CopyButton label="Copiar el nombre" text={file} />
        </dd>
        <dt>{workbook === null ? 'Huella de las filas' : 'Huella del libro'}</dt>
        <dd>
          {hash === null ? (
            'No se puede calcular en esta página: no se abrió por una dirección segura (https).'
          ) : (
            <>
              <details class="hand-in-hash">
                <summary>
                  <code>{shortHash(hash)}…</code>
                </summary>
                <code>{hash}</code>
              </details>
              <CopyButton label="Copiar la huella" text={hash} />
            </>
          )}
        </dd>
      </dl>
    </>
  )
}
