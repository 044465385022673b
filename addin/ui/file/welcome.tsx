import { useState } from 'preact/hooks'
import type { Format } from '../../../engine/format/format.js'
import type { Ground } from '../../pane/check.js'
import { loadBlank } from '../carry/load.js'
import { planningOffice } from '../planning-office.js'
import { saveFile } from './save-file.js'
import { inUsualOrder } from './usual-order.js'

/** For whoever comes for the first time: what this does, and the formats that it knows. */
export function Welcome({ ground }: { readonly ground: Ground }) {
  const [said, setSaid] = useState('')
  const download = async ({ id, shortName }: Format): Promise<void> => {
    setSaid(`Preparando «${shortName}»…`)
    try {
      saveFile(await loadBlank(id, ground), `${shortName}.xlsx`)
      setSaid(`Se descargó «${shortName}» en blanco.`)
    } catch {
      setSaid(`No se pudo descargar «${shortName}»: revise la conexión e intente otra vez.`)
    }
  }
  return (
    <div class="file-welcome">
      <h2>Qué hace</h2>
      <ul>
        <li>Dice qué está mal en el formato, en qué celda, por qué importa y cómo se corrige.</li>
        <li>Arregla lo que se puede arreglar solo. Usted ve antes qué cambia, y puede deshacerlo.</li>
        <li>Al final usted descarga el libro, ya revisado, para entregarlo.</li>
      </ul>
      <h2>Los formatos que conoce</h2>
      <ul class="file-formats">
        {inUsualOrder(ground.formats).map((format) => (
          <li key={format.id}>
            <span class="file-format">{format.name}</span>
            {format.readOnly ? (
              <span class="hint">Lo publica {planningOffice(ground.directory)}; aquí solo se lee.</span>
            ) : (
              <button
                type="button"
                aria-label={`Descargar en blanco: ${format.shortName}`}
                onClick={() => void download(format)}
              >
                Descargar en blanco
              </button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </div>
  )
}
