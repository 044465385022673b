import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { escape } from '../../../page/escape.js'
import { paragraph } from '../../../page/section.js'
import { table } from '../../../page/table.js'
import { bandRows, bandsOrigin } from '../../progress/bands.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { progressHeadlines, progressLead } from '../../progress/headlines.js'
import { listed, longDate, thousands } from '../../words.js'
import { bandMark } from './cells.js'

/** Title, the report in a sentence, its headline figures, and the semaphore in words. */
export function progressOpening(progress: ProgressFigures): string {
  const { cutoff, vigencia, entity, anyReport, plans } = progress
  const tiles = progressHeadlines(progress).map(
    ({ value, label, note }) =>
      `<div><dt>${escape(label)}</dt><dd><b>${escape(value)}</b><span>${escape(note)}</span></dd></div>`,
  )
  return `<header class="top">
<p class="kicker">${escape(entity)}</p>
<h1>Informe de monitoreo</h1>
<p class="sub">${escape(listed(plans.map(({ label }) => label)))}</p>
<dl class="facts"><div><dt>Vigencia</dt><dd>${vigencia ?? 'Sin identificar'}</dd></div><div><dt>Fecha de corte</dt><dd>${longDate(cutoff)}</dd></div><div><dt>Plazo para reportar</dt><dd>${shownDate(progress.reportingDeadline)}</dd></div></dl>
</header>
<section id="resumen" aria-labelledby="resumen-h">
<h2 id="resumen-h" class="vh">En resumen</h2>
${paragraph(progressLead(progress), 'lead')}
<dl class="tiles${tiles.length === 3 ? ' three' : ''}">${tiles.join('\n')}</dl>
${anyReport ? semaphore(progress) : paragraph('Sin ningún reporte no se calcula el avance: lo que sigue es lo que estaba programado.', 'note')}
</section>`
}

function semaphore(progress: ProgressFigures): string {
  return `<h3>El semáforo</h3>
${paragraph(`Cuántas actividades, componentes y dependencias hay en cada franja. ${bandsOrigin(progress)}`)}
${table({
  caption: 'Franjas del semáforo',
  cards: true,
  className: 'groups',
  columns: [
    { header: 'Franja', heads: true },
    { header: 'Avance' },
    { header: 'Actividades', numeric: true },
    { header: 'Componentes', numeric: true },
    { header: 'Dependencias', numeric: true },
  ],
  rows: bandRows(progress).map(({ band, name, range, activities, components, dependencias }) => [
    band === null ? escape(name) : bandMark(band),
    escape(range),
    ...[activities, components, dependencias].map(thousands),
  ]),
})}`
}
