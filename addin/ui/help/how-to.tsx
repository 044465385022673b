interface Props {
  readonly kind: 'excel' | 'file'
  readonly marks: boolean
  readonly hostUndo: boolean
}

/** How the pane is used, in few words. */
export function HowTo({ kind, marks, hostUndo }: Props) {
  const excel = kind === 'excel'
  return (
    <details class="help-how">
      <summary tabIndex={0}>Cómo se usa</summary>
      <dl>
        <dt>La lista</dt>
        <dd>
          Cada hallazgo dice qué está mal, por qué importa y cómo se corrige. Primero va lo que tiene errores;
          los detalles de forma están plegados al final. Los botones «errores», «advertencias» y «detalles»
          dicen cuántos hay, y ocultan o muestran los suyos.
        </dd>
        <dt>Ir a la celda</dt>
        <dd>
          Haga clic en el hallazgo, o Enter con el teclado.{' '}
          {excel
            ? 'Si elige una celda en la hoja, su hallazgo se ve en la lista.'
            : 'La parte de la hoja en que está la celda se ve aquí mismo.'}
        </dd>
        <dt>Con el teclado</dt>
        <dd>
          <kbd>Tab</kbd> pasa de una cosa a la siguiente; <kbd>↑</kbd> y <kbd>↓</kbd>, de un hallazgo a otro;{' '}
          <kbd>Enter</kbd> va a la celda; <kbd>Esc</kbd> cierra lo que esté abierto.
          {excel && (
            <>
              {' '}
              <kbd>F6</kbd> pasa de la hoja al panel y del panel a la hoja.
            </>
          )}
        </dd>
        <dt>Corregir y deshacer</dt>
        <dd>
          «Corregir…» muestra antes qué celda cambia y qué quedará en ella; no cambia nada sin que usted lo
          acepte. «Deshacer» devuelve lo último que escribió Cotejo
          {hostUndo ? (
            <>
              ; también sirve <kbd>Ctrl</kbd>+<kbd>Z</kbd> en la hoja
            </>
          ) : null}
          . Las hojas protegidas se respetan: ahí se dice qué cambiar a mano.
        </dd>
        {marks && (
          <>
            <dt>Marcas en la hoja</dt>
            <dd>
              «Marcar en la hoja» pinta las celdas con hallazgos, sin tocar los colores del formato. «Quitar
              marcas» las quita todas.
            </dd>
          </>
        )}
        <dt>La celda elegida</dt>
        <dd>
          De ella se dice qué entendió Cotejo: cuánto promete la meta, quién responde, qué fecha es. Donde hay
          de dónde elegir (el directorio, los subcomponentes, una fecha), elija y queda escrito en la forma
          oficial.
        </dd>
        <dt>Su archivo</dt>
        <dd>
          Todo se revisa en su computador: nada sale de él hasta que usted lo entrega.{' '}
          {excel
            ? 'En el libro solo se escribe lo que usted pide.'
            : 'Su archivo no cambia: lo que corrija queda en la copia que descarga en «Entregar».'}
        </dd>
      </dl>
    </details>
  )
}
