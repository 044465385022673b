import { shownDate } from '../../../engine/calendar/iso-date.js'
import { PROGRESS_STATE_LABEL, reasonsOf } from '../report/progress/labels.js'
import { percentWords, quantityWords } from '../report/progress/quantity-words.js'
import type { ActivityRow } from '../report/progress/rows.js'
import { count, listed } from '../report/words.js'
import type { FollowUpStanding } from '../open-data/public-plan.js'
import { publishedText } from '../open-data/published-text.js'
import { escape, inline, prose } from '../page/escape.js'
import type { Promised } from './promise.js'
import { NOT_YET, SITUATION_LABEL } from './words.js'

/** Where the filters find what an activity is of: the place of each in what they offer. */
export interface Places {
  readonly plans: ReadonlyMap<string, number>
  readonly components: ReadonlyMap<string, number>
  readonly units: ReadonlyMap<string, number>
}

/** What an item needs to know of the page. */
export interface ItemContext extends Places {
  /** ISO cut-off where progress is told */
  readonly cutoff: string | null
  readonly severalPlans: boolean
}

/** An activity as an item of the list, on a single line of HTML; `data-k` is what the filters go by. */
export function item(promised: Promised, context: ItemContext): string {
  const { plan, component, units, number, what, situation, progress } = promised
  const keys = [
    context.plans.get(plan.id) ?? '',
    component === null ? '' : (context.components.get(component.id) ?? ''),
    units.map(({ id }) => context.units.get(id)).join('.'),
    progress?.state ?? '',
    situation,
  ]
  const places = [component?.name, component === null || context.severalPlans ? plan.name : undefined]
  const draft = promised.draft ? 'su plan todavía no se ha aprobado' : undefined
  const where = [...places, draft].filter((part) => part !== undefined).join(' · ')
  const facts = [
    fact('Meta', promised.goal.trim() === '' ? '<span class="soft">No la dice</span>' : prose(promised.goal)),
    fact('Responde', answerHtml(promised)),
    fact('Cuándo', `${escape(promised.when)}<span class="how">${SITUATION_LABEL[situation]}</span>`),
    context.cutoff === null
      ? ''
      : fact(`Avance al ${shownDate(context.cutoff)}`, progressHtml(progress, promised.followUp)),
  ]
  return `<li data-k="${keys.join(',')}"><h3>${number === '' ? '' : `<span class="no">${inline(number)}</span> `}${prose(what)}</h3><p class="where">${inline(where)}</p><dl>${facts.join('')}</dl></li>`
}

function fact(name: string, html: string): string {
  return `<div><dt>${name}</dt><dd>${html}</dd></div>`
}

/** The units that answer, who leads first; of whom the directory does not know, only how many. */
function answerHtml({ units, leaderKnown, unknown }: Promised): string {
  const others =
    unknown === 0
      ? []
      : [
          `${count(unknown, 'responsable que no está', 'responsables que no están')} en el directorio de dependencias`,
        ]
  const names = units.map(({ name }) => inline(name))
  if (names.length === 0 && others.length === 0)
    return '<span class="soft">Nadie aparece como responsable</span>'
  if (names.length === 0) return `<span class="soft">${others.join('')}</span>`
  if (!leaderKnown) return listed([...names, ...others])
  const rest = [...names.slice(1), ...others]
  return rest.length === 0 ? names[0]! : `${names[0]!}, que lidera, con ${listed(rest)}`
}

/** Why nothing is told of how far it has come. */
const UNTOLD = {
  unapproved: 'Todavía no se le hace seguimiento: su plan no está aprobado',
  termless: 'Su plan no pide fechas de inicio ni de fin: no se le mide el avance',
} as const

function progressHtml(row: ActivityRow | null, followUp: FollowUpStanding): string {
  if (row === null)
    return `<span class="soft">${UNTOLD[followUp === 'termless' ? 'termless' : 'unapproved']}</span>`
  const { state, progress } = row
  const mark = `<span class="mark ${state}">${PROGRESS_STATE_LABEL[state]}</span>`
  const reason = reasonWords(row)
  const why = reason === '' ? '' : ` <span class="soft">${escape(reason)}</span>`
  if (progress === null) return mark + why
  const bar = `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="b0" width="100" height="8"/><rect class="b1" width="${String(progress)}" height="8"/></svg>`
  return `${bar}<b>${percentWords(progress)}</b> ${mark}${quantities(row)}`
}

/** Why it has no percentage. */
function reasonWords({ entry }: ActivityRow): string {
  const { standing } = entry.progress
  if (standing.state === 'not-scheduled') return NOT_YET[standing.reason]
  return reasonsOf(standing).join('; ')
}

/** What was due of each goal, and what was done of it. */
function quantities({ entry }: ActivityRow): string {
  const { standing, activity } = entry.progress
  if (standing.state !== 'measured') return ''
  const parts = standing.goals.flatMap((goal, i) => {
    if (!goal.calculable) return []
    const measure = activity.measures[i]!
    const done = goal.executed
      ? quantityWords(goal.executed.shown, { kind: measure.kind, unit: '' })
      : goal.execution
        ? `${percentWords(goal.execution.shown)} de lo previsto`
        : 'sin reporte'
    return [
      `Previsto al corte: ${publishedText(quantityWords(goal.scheduled.shown, measure))}. Hecho: ${done}.`,
    ]
  })
  return parts.map((part) => `<span class="how">${escape(part)}</span>`).join('')
}
