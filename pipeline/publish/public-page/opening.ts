import { escape } from '../page/escape.js'
import { paragraph } from '../page/section.js'
import { listed, longDate } from '../report/words.js'
import type { Promises } from './promise.js'
import { draftWords, leadWords, tilesOf } from './words.js'

/** What the page is called. */
export function titleOf({ vigencia, progress }: Pick<Promises, 'vigencia' | 'progress'>): string {
  const year = vigencia === null ? '' : ` para ${String(vigencia)}`
  return `Lo que se prometió${year}${progress ? ' y cómo va' : ''}`
}

/** Title, the whole in a few sentences, and its figures. */
export function opening(plan: Promises): string {
  const { entity, promises, day, progress } = plan
  const plans = [...new Map(promises.map((one) => [one.plan.id, one.plan.name])).values()]
  const tiles = tilesOf(plan).map(
    ({ label, value, note }) =>
      `<div><dt>${escape(label)}</dt><dd><b>${escape(value)}</b><span>${escape(note)}</span></dd></div>`,
  )
  return `<header class="top">
<p class="kicker">${escape(entity)}</p>
<h1>${escape(titleOf(plan))}</h1>
${plans.length === 0 ? '' : `<p class="sub">${escape(listed(plans))}</p>\n`}<dl class="facts"><div><dt>${progress ? 'Con corte al' : 'Al día'}</dt><dd>${longDate(day)}</dd></div></dl>
</header>
<section id="resumen" aria-labelledby="resumen-h">
<h2 id="resumen-h" class="vh">En resumen</h2>
${paragraph(leadWords(plan), 'lead')}
${promises.length === 0 ? '' : `<dl class="tiles">${tiles.join('\n')}</dl>`}
${paragraph(draftWords(plan), 'note')}
</section>`
}
