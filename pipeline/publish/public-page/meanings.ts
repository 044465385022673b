import { escape } from '../page/escape.js'
import { section } from '../page/section.js'
import { PROGRESS_STATE_LABEL_MANY, PROGRESS_STATES } from '../report/progress/labels.js'
import { count, thousands } from '../report/words.js'
import { filterLink } from './filter-link.js'
import type { PublicPlan } from './promise.js'
import { STATE_MEANING } from './words.js'

/** How many activities are in each state, and what each means; empty where no progress is told. */
export function meaningsSection({ promises, progress }: PublicPlan): string {
  if (!progress) return ''
  const told = promises.filter((one) => one.progress !== null)
  const untold = promises.length - told.length
  const states = PROGRESS_STATES.map((state) => {
    const n = told.filter((one) => one.progress!.state === state).length
    const name = `<b>${thousands(n)}</b> <span class="mark ${state}">${escape(PROGRESS_STATE_LABEL_MANY[state])}</span>`
    return `<div><dt>${n === 0 ? name : filterLink({ avance: state }, name)}</dt><dd>${escape(STATE_MEANING[state])}</dd></div>`
  })
  const others =
    untold === 0
      ? ''
      : `<div><dt><b>${thousands(untold)}</b> sin seguimiento</dt><dd>${count(untold, 'actividad está', 'actividades están')} en un plan que no pide fechas de inicio ni de fin: no se le mide el avance.</dd></div>`
  return section(
    'estados',
    'Cómo va cada una',
    `<dl class="meanings">${states.join('\n')}${others}</dl>
<p class="note">El avance es lo hecho dividido por lo que estaba previsto hasta la fecha de corte, de 0 a 100 %. Lo reporta cada dependencia: de una actividad con varios responsables cuenta lo que dice quien la lidera.</p>`,
  )
}
