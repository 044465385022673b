import { OPEN_DATA_FOLDER } from '../open-data/open-data.js'
import { FILES } from '../open-data/readme.js'
import { contents, document } from '../page/document.js'
import { section } from '../page/section.js'
import type { Publication } from '../publication.js'
import { longDate } from '../report/words.js'
import { componentsSection, unitsSection } from './groups.js'
import { listSection } from './list.js'
import { meaningsSection } from './meanings.js'
import { opening, titleOf } from './opening.js'
import { promisesOf } from './promise.js'
import { SCRIPT } from './script.js'
import { STYLE } from './style.js'

/**
 * `index.html`: what the city promised and how it goes, for citizens: one page that needs no network, with no file names, no
 * findings and nobody's name but the units'. The same publication gives the same bytes.
 */
export function publicPage(publication: Publication): string {
  const plan = promisesOf(publication)
  const { entity, day, promises, progress } = plan
  const sections: readonly (readonly [string, string, string])[] = [
    ['estados', 'Cómo va', meaningsSection(plan)],
    ['componentes', 'Por tema', componentsSection(plan)],
    ['dependencias', 'Por dependencia', unitsSection(plan)],
    ['actividades', 'Una por una', promises.length === 0 ? '' : listSection(plan)],
    ['datos', 'Datos abiertos', dataSection()],
  ]
  const shown = sections.filter(([, , html]) => html !== '')
  return document({
    title: `${titleOf(plan)} · ${entity}`,
    style: STYLE,
    script: SCRIPT,
    skip: promises.length === 0 ? ['resumen', 'Ir al resumen'] : ['actividades', 'Ir a las actividades'],
    main: [
      opening(plan),
      contents(shown.map(([id, name]) => [id, name])),
      ...shown.map(([, , html]) => html),
    ].join('\n'),
    footer: `${entity}. ${progress ? `Avance con corte al ${longDate(day)}, según lo que reportó cada dependencia` : `Lo programado, al ${longDate(day)}`}. Página hecha con Cotejo.`,
  })
}

function dataSection(): string {
  return section(
    'datos',
    'Datos abiertos',
    `<p>Todo lo que está en esta página se puede descargar y volver a usar: <a href="${OPEN_DATA_FOLDER}/${FILES.workbook}" download>los datos abiertos del plan, en un libro de Excel</a>. Antes de usarlos, lea <a href="${OPEN_DATA_FOLDER}/${FILES.readme}">qué trae y dónde están los demás archivos</a>.</p>`,
  )
}
