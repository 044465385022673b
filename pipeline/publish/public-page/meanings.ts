import { escape } from '../page/escape.js'
import { section } from '../page/section.js'
import { PROGRESS_STATE_LABEL_MANY, PROGRESS_STATES } from '../report/progress/labels.js'
import { thousands } from '../report/words.js'
import { filterLink } from './filter-link.js'
import type { Promises } from './promise.js'
import { STATE_MEANING } from './words.js'

/** How many activities are in each state, and what each means; empty where no progress is told. */
export function meaningsSection({ promises, progress }: Promises): string {
  if (!progress) return ''
  const told = promises.filter((one) => one.progress !== null)
  const untold = promises.filter((one) => one.progress === null)
  const termless = untold.filter(({ followUp }) => followUp === 'termless').length
  const unapproved = untold.length - termless
  const states = PROGRESS_STATES.map((state) => {
    const n = told.filter((one) => one.progress!.state === state).length
    const name = `<b>${thousands(n)}</b> <span class="mark ${state}">${escape(PROGRESS_STATE_LABEL_MANY[state])}</span>`
    return `<div><dt>${n === 0 ? name : filterLink({ avance: state }, name)}</dt><dd>${escape(STATE_MEANING[state])}</dd></div>`
  })
  const others = [
    unapproved === 0
      ? ''
      : `<div><dt><b>${thousands(unapproved)}</b> sin seguimiento todavía</dt><dd>${unapproved === 1 ? 'Su plan no está aprobado' : 'Sus planes no están aprobados'}: no ${unapproved === 1 ? 'cuenta' : 'cuentan'} en los promedios ni en las demás cifras de avance.</dd></div>`,
    termless === 0
      ? ''
      : `<div><dt><b>${thousands(termless)}</b> sin seguimiento</dt><dd>${termless === 1 ? 'Está en un plan' : 'Están en planes'} que no ${termless === 1 ? 'pide' : 'piden'} fechas de inicio ni de fin: no se ${termless === 1 ? 'le' : 'les'} mide el avance.</dd></div>`,
  ].join('')
  return section(
    'estados',
    'Cómo va cada una',
    `<dl class="meanings">${states.join('\n')}${others}</dl>
<p class="note">El avance es lo hecho dividido por lo que estaba previsto hasta la fecha de corte, de 0 a 100 %. Lo reporta cada dependencia: de una actividad con varios responsables cuenta lo que dice quien la lidera.</p>`,
  )
}
