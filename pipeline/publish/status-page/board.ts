import type { PlanStatus, Status } from '../../lifecycle/status.js'
import { inline } from '../page/escape.js'
import { paragraph, section } from '../page/section.js'
import { table } from '../page/table.js'
import { mark } from './mark.js'
import { latestFirst, notesOf, planFormat } from './words.js'

/** Formats that fit side by side; with more, each plan has a row of its own. */
const SIDE_BY_SIDE = 4

const FILTER = `<form id="filtro" class="toolbar" role="search" hidden><label class="wide">Buscar en esta página<input id="b" type="search" placeholder="Una dependencia, un estado, un oficio, un archivo…" autocomplete="off"></label><p id="cuenta" class="count wide" role="status"></p></form>`

/** Where every dependencia stands with every format; who is most overdue first. */
export function boardSection(status: Status): string {
  const { plans, dutiesKnown } = status
  const formats = [...new Set(plans.map(planFormat))]
  const ordered = latestFirst(plans)
  const unknown = dutiesKnown
    ? ''
    : paragraph(
        'La configuración no dice quién debe qué («adeudan», en cotejo.json): solo se ve lo que se pidió y lo que llegó.',
        'note',
      )
  const board =
    plans.length === 0
      ? ''
      : FILTER + (formats.length <= SIDE_BY_SIDE ? matrix(ordered, formats, status) : list(ordered, status))
  return section('tablero', 'Dependencia por dependencia', unknown + board)
}

function matrix(plans: readonly PlanStatus[], formats: readonly string[], status: Status): string {
  const none = status.dutiesKnown ? 'No lo debe' : '—'
  const units = [...new Map(plans.map((plan) => [plan.dependencia, plan.dependenciaName]))]
  return table({
    caption: 'Estado de cada plan, por dependencia y formato',
    cards: true,
    className: 'board',
    columns: [{ header: 'Dependencia', heads: true }, ...formats.map((header) => ({ header }))],
    rows: units.map(([id, name]) => [
      inline(name),
      ...formats.map((format) => {
        const plan = plans.find((one) => one.dependencia === id && planFormat(one) === format)
        return plan ? cell(plan, status) : `<small class="soft">${none}</small>`
      }),
    ]),
  })
}

function list(plans: readonly PlanStatus[], status: Status): string {
  return table({
    caption: 'Estado de cada plan',
    cards: true,
    className: 'board',
    columns: [{ header: 'Dependencia', heads: true }, { header: 'Formato' }, { header: 'Estado' }],
    rows: plans.map((plan) => [inline(plan.dependenciaName), inline(planFormat(plan)), cell(plan, status)]),
  })
}

function cell(plan: PlanStatus, status: Status): string {
  const notes = notesOf(plan, status).map((note) => `<small>${inline(note)}</small>`)
  return [mark(plan), ...notes].join('')
}
