import { count, thousands } from '../words.js'

/** A list of activities that a browser shows by pages. */
interface Listing {
  /** how many rows there are */
  readonly total: number
  /** how many activities there are besides */
  readonly unlisted: number
  /** how many of them are in sight at once */
  readonly size: number
  /** a table up to its first row */
  readonly opening: (caption: string, attributes: string) => string
}

/**
 * The rows of a list, one line of HTML each, in pieces. The first are in the table; the others follow in a `noscript`,
 * which a browser with JavaScript keeps as text until somebody asks for them, and one without shows as it is.
 */
export function* listing(
  rows: Iterable<string>,
  { total, unlisted, size, opening }: Listing,
): Generator<string> {
  const counted = `${count(total, 'actividad', 'actividades')}${unlisted === 0 ? '' : ` de ${thousands(total + unlisted)}`}`
  const nothing = foundNothing(unlisted === 0 ? NOTHING : NOTHING_LISTED)
  yield `<p id="cuenta" class="count" role="status">${counted}.</p>
${opening('Actividades', ` id="filas" data-page="${String(size)}"`)}
`
  let at = 0
  for (const row of rows) {
    if (at > 0 && at % size === 0) yield between(at / size, nothing, opening)
    else if (at > 0) yield '\n'
    yield row
    at++
  }
  yield total > size ? `${TABLE_END}</div></noscript>` : `${TABLE_END}${nothing}`
}

/** The rows of a list, each made when it is asked for. */
export function* mapped<T>(items: Iterable<T>, html: (item: T) => string): Generator<string> {
  for (const item of items) yield html(item)
}

const TABLE_END = '\n</tbody></table>'
const NOTHING = 'Ninguna actividad coincide con lo buscado.'
const NOTHING_LISTED =
  'Ninguna actividad de esta lista coincide con lo buscado. Puede estar entre las que no se listan aquí.'

function foundNothing(words: string): string {
  return `
<p id="vacio" class="note" hidden>${words}</p>
<button id="mas" type="button" hidden>Mostrar más</button>
`
}

/** What stands between two parts of the list, which a browser lays out one at a time. */
function between(part: number, nothing: string, opening: Listing['opening']): string {
  const before = part === 1 ? `${TABLE_END}${nothing}<noscript id="resto">` : `${TABLE_END}</div>\n`
  return `${before}<div class="cv">${opening(`Actividades, parte ${String(part + 1)}`, '')}\n`
}
