import type { Figures } from '../figures.js'
import { longDate } from '../words.js'
import { contents, document } from '../../page/document.js'
import { SCRIPT } from './script.js'
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

/** The parts of a page, by id and name, and its look. */
interface PageSpec {
  readonly contents: readonly (readonly [string, string])[]
  readonly style: string
}

const PLANNED: PageSpec = { contents: CONTENTS, style: STYLE }

/** The whole document around its sections, those of the plan unless said otherwise. */
export function page(figures: Figures, sections: readonly string[], spec: PageSpec = PLANNED): string {
  const { entity, vigencia, cutoff, ruleset } = figures
  const [first, ...others] = sections
  return document({
    title: `Informe de monitoreo${vigencia === null ? '' : ` ${vigencia}`} · ${entity}`,
    style: spec.style,
    script: SCRIPT,
    skip: ['actividades', 'Ir a la lista de actividades'],
    head: STRIPES,
    main: [first ?? '', contents(spec.contents), ...others].join('\n'),
    footer: `${entity}. Informe generado por Cotejo con corte al ${longDate(cutoff)}, a partir de los archivos recibidos. Reglas: ${ruleset}.`,
  })
}
