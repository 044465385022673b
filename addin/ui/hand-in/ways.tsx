import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { summaryText, type Named } from '../../submission/words.js'
import { planningOffice } from '../planning-office.js'
import { CopyButton } from './copy-button.js'
import type { Prepared } from './prepare.js'
import { RowsButton } from './rows-button.js'
import type { Act } from './use-hand-in.js'

interface Props {
  readonly session: Session
  readonly state: PaneState
  readonly prepared: Prepared
  readonly named: Named
  /** something is under way: the buttons wait for it */
  readonly working: boolean
  readonly onAct: (act: Act) => void
}

/** The ways to hand in that there are here. */
export function Ways({ session, state, prepared, named, working, onAct }: Props) {
  const { intake, directory } = session.ground
  const inExcel = state.book?.kind === 'excel'
  const hasBook = prepared.bytes !== null
  const office = planningOffice(directory)
  const act = (which: Act) => (): void => {
    onAct(which)
  }
  return (
    <div class="hand-in-ways">
      {intake !== null && (
        <>
          <button type="button" class="primary" aria-disabled={working} onClick={act('send')}>
            Enviar a {office}
          </button>
          {!hasBook && (
            <p class="hint">
              Este Excel no entrega el libro al panel: se envían las filas. Mande además el libro por correo.
            </p>
          )}
        </>
      )}
      {hasBook && (
        <button
          type="button"
          class={intake === null ? 'primary' : undefined}
          aria-disabled={working}
          onClick={act('workbook')}
        >
          Descargar el libro con su nombre
        </button>
      )}
      {inExcel && (
        <p class="hint">
          {hasBook
            ? 'Si su Excel no deja descargar desde el panel, use '
            : 'Para tener el libro con su nombre, use '}
          <strong>Archivo &gt; Guardar una copia</strong> y póngale el nombre de arriba («Copiar el nombre»).
        </p>
      )}
      {!hasBook && <RowsButton working={working} onPress={act('rows')} />}
      <CopyButton label="Copiar el resumen" text={summaryText(prepared, named)} />
      {intake === null && (
        <p class="hint">
          Después, envíe el libro por correo a {office}; el resumen copiado sirve de mensaje.
        </p>
      )}
    </div>
  )
}
