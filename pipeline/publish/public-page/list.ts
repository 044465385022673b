import { fold } from '../../../engine/text/fold.js'
import { compareText } from '../../consolidate/official-order.js'
import { PROGRESS_STATE_LABEL, PROGRESS_STATES } from '../report/progress/labels.js'
import { count } from '../report/words.js'
import { escape } from '../page/escape.js'
import { section } from '../page/section.js'
import { item, type ItemContext } from './item.js'
import type { Choice, Promises } from './promise.js'
import { PAGE } from './script.js'
import { SITUATION_LABEL, SITUATIONS } from './words.js'

/** Items of each part of the list that a browser without JavaScript shows. */
const PART = 250

/**
 * Every activity. The first items are in the list; the others follow in a `noscript`, which a browser with JavaScript keeps
 * as text until somebody asks for them, and one without shows as it is.
 */
export function listSection(plan: Promises): string {
  const { promises, progress } = plan
  const plans = choices(promises.map((one) => one.plan))
  const components = choices(promises.flatMap((one) => one.component ?? []))
  const units = choices(promises.flatMap((one) => one.units)).sort(
    (a, b) => compareText(fold(a.name), fold(b.name)) || compareText(a.id, b.id),
  )
  const context: ItemContext = {
    plans: places(plans),
    components: places(components),
    units: places(units),
    cutoff: progress?.cutoff ?? null,
    severalPlans: plans.length > 1,
  }
  const items = promises.map((promised) => item(promised, context))
  const situations = SITUATIONS.filter((state) => promises.some(({ situation }) => situation === state))
  const selects = [
    plans.length > 1 ? select('plan', 'Plan', 'Todos', plans) : '',
    components.length > 1 ? select('componente', 'Componente', 'Todos', components) : '',
    units.length > 1 ? select('dependencia', 'Dependencia', 'Todas', units) : '',
    progress
      ? select(
          'avance',
          'Avance',
          'Todos',
          PROGRESS_STATES.map((id) => ({ id, name: PROGRESS_STATE_LABEL[id] })),
          true,
        )
      : '',
    situations.length > 1
      ? select(
          'fechas',
          'Fechas',
          'Todas',
          situations.map((id) => ({ id, name: SITUATION_LABEL[id] })),
          true,
        )
      : '',
  ]
  const toolbar = `<form id="filtros" class="toolbar" role="search" aria-label="Buscar y filtrar actividades" hidden>
<label class="wide">Buscar<input id="f-q" name="q" type="search" autocomplete="off" placeholder="Una palabra, un barrio, un número, una dependencia…"></label>
${selects.filter(Boolean).join('\n')}
<button type="reset">Quitar los filtros</button>
</form>`
  const rest = chunks(items.slice(PAGE))
  return section(
    'actividades',
    'Una por una',
    `${toolbar}
<p id="cuenta" class="count" role="status">${count(items.length, 'actividad', 'actividades')}.</p>
<ul id="lista" class="list" data-n="${String(items.length)}">
${items.slice(0, PAGE).join('\n')}
</ul>
<p id="vacio" class="note" hidden>Ninguna actividad coincide. Pruebe con otra palabra, o quite los filtros.</p>
<button id="mas" type="button" hidden>Mostrar más</button>
${rest.length === 0 ? '' : `<noscript id="resto">${rest.map((part) => `<ul class="list part">\n${part.join('\n')}\n</ul>`).join('\n')}</noscript>`}`,
  )
}

function choices(all: readonly Choice[]): Choice[] {
  return [...new Map(all.map((choice) => [choice.id, choice])).values()]
}

function places(all: readonly Choice[]): ReadonlyMap<string, number> {
  return new Map(all.map(({ id }, i) => [id, i]))
}

/** A filter; `named` where items carry the id itself and not its place. */
function select(name: string, label: string, all: string, options: readonly Choice[], named = false): string {
  const list = options.map(
    (option, i) =>
      `<option value="${escape(option.id)}"${named ? '' : ` data-i="${String(i)}"`}>${escape(option.name)}</option>`,
  )
  return `<label>${label}<select id="f-${name}" name="${name}"><option value="">${all}</option>${list.join('')}</select></label>`
}

function chunks(items: readonly string[]): string[][] {
  const parts: string[][] = []
  for (let i = 0; i < items.length; i += PART) parts.push(items.slice(i, i + PART))
  return parts
}
