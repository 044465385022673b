import { spanishDate } from '../../../engine/workbook/shown-text.js'
import { shortHash } from '../../submission/words.js'
import { CopyButton } from './copy-button.js'
import type { Prepared } from './prepare.js'
import { RowsButton } from './rows-button.js'

interface Props {
  readonly prepared: Prepared
  readonly working: boolean
  readonly onRows: () => void
}

/** What proves a delivery and what programs read of it, folded: whoever hands in needs none of it. */
export function ForReceiver({ prepared, working, onRows }: Props) {
  const { delivery, sha256, bytes } = prepared
  const { workbook, date } = delivery
  const hash = workbook === null ? sha256 : workbook.sha256
  return (
    <details class="hand-in-receiver">
      <summary tabIndex={0}>Para quien recibe</summary>
      <dl class="hand-in-summary">
        <dt>Revisado</dt>
        <dd>{spanishDate(date)}</dd>
        <dt>{workbook === null ? 'Huella de las filas' : 'Huella del libro'}</dt>
        <dd>
          {hash === null ? (
            'No se puede calcular en esta página: no se abrió por una dirección segura (https).'
          ) : (
            <>
              <details class="hand-in-hash">
                <summary tabIndex={0}>
                  <code>{shortHash(hash)}…</code>
                </summary>
                <code>{hash}</code>
              </details>
              <CopyButton label="Copiar la huella" text={hash} />
            </>
          )}
        </dd>
      </dl>
      {bytes !== null && <RowsButton working={working} onPress={onRows} />}
    </details>
  )
}
