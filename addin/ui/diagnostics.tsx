import type { Recorder } from '../book/excel/recorder.js'
import { saveFile } from './file/save-file.js'

/** Lets a person save what the pane and Excel said to each other. */
export function Diagnostics({ recorder }: { readonly recorder: Recorder }) {
  return (
    <section class="diagnostics" aria-label="Diagnóstico">
      <p>Diagnóstico: se está grabando lo que el panel le pide a Excel y lo que Excel responde.</p>
      <button
        type="button"
        onClick={() => {
          saveFile(recorder.json(), 'diagnostico-cotejo.json', 'application/json')
        }}
      >
        Guardar la grabación
      </button>
      <p>
        Las letras y cifras de los textos de las celdas salen cambiadas; los números, los formatos y los
        nombres de las hojas, no.
      </p>
    </section>
  )
}
