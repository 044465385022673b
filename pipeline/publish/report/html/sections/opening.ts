import type { Figures } from '../../figures.js'
import { headlines } from '../../headlines.js'
import { summary } from '../../phrases.js'
import { listed, longDate, thousands } from '../../words.js'
import { escape } from '../../../page/escape.js'
import { paragraph } from '../../../page/section.js'

/** Title, what the report says in a few sentences, and its headline figures. */
export function opening(figures: Figures): string {
  const { cutoff, vigencia } = figures
  const tiles = headlines(figures).map(
    ({ value, label, note }) =>
      `<div><dt>${escape(label)}</dt><dd><b>${thousands(value)}</b><span>${escape(note)}</span></dd></div>`,
  )
  return `<header class="top">
<p class="kicker">${escape(figures.entity)}</p>
<h1>Informe de monitoreo</h1>
<p class="sub">${escape(listed(figures.formats))}</p>
<dl class="facts"><div><dt>Vigencia</dt><dd>${vigencia ?? 'Sin identificar'}</dd></div><div><dt>Fecha de corte</dt><dd>${longDate(cutoff)}</dd></div></dl>
</header>
<section id="resumen" aria-labelledby="resumen-h">
<h2 id="resumen-h" class="vh">En resumen</h2>
${paragraph(summary(figures), 'lead')}
<dl class="tiles">${tiles.join('\n')}</dl>
${paragraph('Este informe describe lo que las dependencias entregaron y lo que programaron. No dice cuánto se ha ejecutado: «debería estar terminada» significa solo que su última fecha ya pasó.', 'note')}
</section>`
}
