import type { Block } from '../../../word/block.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { reasonsOf, UNATTRIBUTED_LABEL } from '../../progress/labels.js'
import { limitWords, notScheduledByReason } from '../../progress/not-worked-out.js'
import type { ActivityRow } from '../../progress/rows.js'
import { capitalised, count, listed, thousands } from '../../words.js'
import type { DocumentFacts } from '../content.js'
import { quoted } from '../tables.js'

/** What is outside the averages though something may have been done, and what must be corrected in the plan. */
export function notAveraged(figures: ProgressFigures): Block[] {
  const notCalculable = figures.list('notCalculable')
  const undated = figures.list('undated')
  const early = figures.list('early')
  const worsened = figures.list('worsened')
  const partly = figures.anyReport ? figures.list('partlyReported') : []
  const reasons = notScheduledByReason(figures)
  const items = [
    ...reasons.map(
      ({ label, rows }) =>
        `No ${rows.length === 1 ? 'programada' : 'programadas'}, porque ${label}: ${which(rows)}.`,
    ),
    ...(notCalculable.length > 0
      ? [
          `Sin cálculo posible: ${listed(notCalculable.slice(0, MOST_NAMED).map((row) => nameWith(row, whyNot(row))))}${rest(notCalculable)}.`,
        ]
      : []),
    ...(undated.length > 0
      ? [`Con una fecha final que no es una fecha, y que hay que corregir en el plan: ${which(undated)}.`]
      : []),
    ...(early.length > 0 ? [`Con ejecución anticipada, antes de estar programadas: ${which(early)}.`] : []),
    ...(partly.length > 0 ? [`Reportadas sin una de sus metas, que vale 0: ${which(partly)}.`] : []),
    ...(worsened.length > 0
      ? [`Peor que al comienzo (el avance se muestra como 0): ${which(worsened)}.`]
      : []),
  ]
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, text: 'Lo que no entra en los promedios, y otras advertencias' },
        { kind: 'bullets', items: items.map(capitalised) },
      ]
}

const MOST_NAMED = 12

/** `3 actividades (1.1, 1.2 y 2.1)`: by their numbers, with their components. */
function which(rows: readonly ActivityRow[]): string {
  const named = rows.slice(0, MOST_NAMED).map((row) => nameWith(row))
  return `${count(rows.length, 'actividad', 'actividades')} (${listed(named)}${rest(rows)})`
}

function rest(rows: readonly unknown[]): string {
  const more = rows.length - MOST_NAMED
  return more > 0 ? ` y ${thousands(more)} más` : ''
}

/** `1.1 del componente 3` */
function nameWith({ number, activity, entry }: ActivityRow, why = ''): string {
  const { component } = entry.activity
  const name = number === '' ? quoted(activity) : number
  return `${name}${component === null ? '' : ` del componente ${String(component)}`}${why === '' ? '' : ` (${why})`}`
}

function whyNot(row: ActivityRow): string {
  return [...reasonsOf(row.entry.progress.standing), limitWords(row)].filter((text) => text !== '').join('; ')
}

/** Rows and files of follow-ups of which nothing counts. */
export function strange({ figures }: Pick<DocumentFacts, 'figures'>): Block[] {
  const { strange, unattributed } = figures.monitoring
  if (strange.length === 0 && unattributed.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: 'Lo recibido que no se pudo contar' },
    {
      kind: 'bullets',
      items: [
        ...(strange.length > 0
          ? [
              `${count(strange.length, 'fila de los seguimientos no corresponde', 'filas de los seguimientos no corresponden')} a ninguna actividad del plan: ${listed(
                strange.slice(0, MOST_NAMED).map(({ activity }) => quoted(activity.activity)),
              )}${rest(strange)}.`,
            ]
          : []),
        ...(unattributed.length > 0
          ? [
              `Nada de ${count(unattributed.length, 'seguimiento recibido', 'seguimientos recibidos')} entra en las cifras: ${listed(unattributed.slice(0, MOST_NAMED).map(({ file, why }) => `${quoted(file)} (${UNATTRIBUTED_LABEL[why]})`))}${rest(unattributed)}.`,
            ]
          : []),
      ],
    },
  ]
}
