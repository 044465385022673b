import { momentWords, receiptText, shortHash } from '../../submission/words.js'
import type { KeptReceipt } from '../../submission/receipt.js'
import { saveFile } from '../file/save-file.js'
import { CopyButton } from './copy-button.js'

/** The receipts of what was handed in, to be kept. */
export function Receipts({ receipts }: { readonly receipts: readonly KeptReceipt[] }) {
  if (receipts.length === 0) return null
  return (
    <section class="receipts" aria-labelledby="receipts-title">
      <h3 id="receipts-title">{receipts.length === 1 ? 'Recibo' : 'Recibos'}</h3>
      <ul>
        {receipts.map((one) => (
          <li key={one.receipt}>
            <p>
              <strong>Recibo {one.receipt}</strong>
              <br />
              {momentWords(one.received)} · {one.file}
              {one.withObservations && ' · con observaciones'}
              <br />
              Huella <code>{shortHash(one.sha256)}…</code>
            </p>
            <p class="buttons">
              <button
                type="button"
                onClick={() => {
                  saveFile(
                    receiptText(one),
                    `Recibo ${fileWords(one.receipt)}.txt`,
                    'text/plain;charset=utf-8',
                  )
                }}
              >
                Descargar el recibo
              </button>
              <CopyButton label="Copiar el recibo" text={receiptText(one)} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A receipt's number as part of a file's name. */
function fileWords(text: string): string {
  return text.replace(/[^\p{L}\p{N} .-]+/gu, '-').slice(0, 60)
}
