import type { Figures } from '../figures.js'
import { longDate } from '../words.js'
import { contents, documentPieces } from '../../page/document.js'
import { listScript } from './script.js'
import { STYLE } from './style.js'

const CONTENTS: readonly (readonly [string, string])[] = [
  ['resumen', 'Resumen'],
  ['componentes', 'Componentes'],
  ['dependencias', 'Dependencias'],
  ['entregas', 'Entregas'],
  ['cronograma', 'Cronograma'],
  ['corte', 'Fecha de corte'],
  ['hallazgos', 'Correcciones'],
  ['actividades', 'Actividades'],
]

const STRIPES =
  '<svg class="defs" width="0" height="0" aria-hidden="true"><defs><pattern id="rayas" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-back" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs></svg>\n'

/** The parts of a page, by id and name, its look, and how many activities there are besides those it lists. */
interface PageSpec {
  readonly contents?: readonly (readonly [string, string])[]
  readonly style?: string
  readonly unlisted: number
}

/** Some HTML, whole or in pieces as they are made. */
export type Html = string | Iterable<string>

/** The whole document around its sections, those of the plan unless said otherwise, in pieces. */
export function page(
  figures: Figures,
  sections: readonly Html[],
  { contents: parts = CONTENTS, style = STYLE, unlisted }: PageSpec,
): Generator<string> {
  const { entity, vigencia, cutoff, ruleset } = figures
  return documentPieces({
    title: `Informe de monitoreo${vigencia === null ? '' : ` ${vigencia}`} · ${entity}`,
    style,
    script: listScript(unlisted),
    skip: ['actividades', 'Ir a la lista de actividades'],
    head: STRIPES,
    main: main(sections, contents(parts)),
    footer: `${entity}. Informe generado por Cotejo con corte al ${longDate(cutoff)}, a partir de los archivos recibidos. Reglas: ${ruleset}.`,
  })
}

/** The sections, with the contents after the first of them. */
function* main([first = '', ...others]: readonly Html[], list: string): Generator<string> {
  yield* piecesOf(first)
  yield `\n${list}`
  for (const section of others) {
    yield '\n'
    yield* piecesOf(section)
  }
}

function piecesOf(html: Html): Iterable<string> {
  return typeof html === 'string' ? [html] : html
}
