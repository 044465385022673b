import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { Figures } from '../../figures.js'
import { type Ahead, type Milestone, distinctActivities } from '../../figures/agenda.js'
import type { Entry } from '../../figures/entries.js'
import { count, longDate, thousands } from '../../words.js'
import { bareName } from '../../../activity-words.js'
import { escape, inline, prose } from '../../../page/escape.js'
import { table } from '../../../page/table.js'
import { windowsHtml } from './activity-row.js'
import { paragraph, section } from '../../../page/section.js'

/** Rows of a list that are in sight at once, and in the page at all; every activity is in the last section. */
const IN_SIGHT = 12
const SHOWN = 200

/** What starts and ends around the cut-off, and what should be finished, unless the report tells what of it is. */
export function agendaSection(figures: Figures, progressTold = false): string {
  const { agenda, cutoff } = figures
  const shorts = new Map(figures.components.map((c) => [c.key, c.short]))
  const names = new Map(figures.units.map((u) => [u.id, u.name]))
  const cells = (entry: Entry): string[] => [
    `<small>${inline([shorts.get(entry.component) ?? '', entry.activity.number ?? ''].filter(Boolean).join(' · '))}</small>${prose(bareName(entry.activity.activity, entry.activity.number ?? ''))}`,
    inline(names.get(entry.leader) ?? ''),
  ]
  const milestones = (title: string, ahead: Ahead, date: string): string =>
    [
      { within: `entre el día siguiente y el ${shownDate(agenda.until30)}`, list: ahead.in30, days: '30' },
      {
        within: `después del ${shownDate(agenda.until30)} y hasta el ${shownDate(agenda.until60)}`,
        list: ahead.in60,
        days: '31 a 60',
      },
    ]
      .map(({ within, list, days }) =>
        block(
          `${title} en los próximos ${days} días`,
          list.length === 0
            ? `Nada ${within}.`
            : `${count(distinctActivities(list), 'actividad', 'actividades')}${list.length > distinctActivities(list) ? `, ${thousands(list.length)} fechas,` : ''} ${within}.`,
          date,
          list.map((m: Milestone) => [
            shownDate(m.date) +
              (m.windows > 1 ? `<br><small>${m.window}.ª de ${m.windows} fechas</small>` : ''),
            ...cells(m.entry),
          ]),
        ),
      )
      .join('\n')
  const due = block(
    'Deberían estar terminadas',
    agenda.due.length === 0
      ? 'Ninguna actividad tiene todas sus fechas cumplidas.'
      : `${count(agenda.due.length, 'actividad cuya última fecha es anterior o igual', 'actividades cuya última fecha es anterior o igual')} al corte. De ninguna se sabe aquí si se cumplió.`,
    'Última fecha',
    agenda.due.map((e) => [shownDate(e.span.lastEnd!), ...cells(e)]),
  )
  const toCorrect =
    agenda.toCorrect.length === 0
      ? ''
      : block(
          'Con fechas por corregir',
          `De ${count(agenda.toCorrect.length, 'actividad', 'actividades')} no se puede decir cuándo termina hasta que se corrija alguna fecha.`,
          'Fechas escritas',
          agenda.toCorrect.map((e) => [windowsHtml(e), ...cells(e)]),
        )
  return section(
    'corte',
    `Alrededor del ${longDate(cutoff)}`,
    milestones('Inician', agenda.starts, 'Inicia') +
      milestones('Vencen', agenda.ends, 'Vence') +
      (progressTold ? '' : due) +
      toCorrect,
  )
}

function block(title: string, lead: string, date: string, rows: readonly (readonly string[])[]): string {
  const listOf = (part: readonly (readonly string[])[], caption: string): string =>
    table({
      caption,
      cards: true,
      className: 'agenda',
      columns: [{ header: date, heads: true }, { header: 'Actividad' }, { header: 'Lidera' }],
      rows: part,
    })
  const rest = rows.slice(IN_SIGHT, SHOWN)
  const more =
    rest.length === 0
      ? ''
      : `<details class="more"><summary>Ver ${thousands(rest.length)} más</summary>${listOf(rest, `${title} (continuación)`)}${
          rows.length > SHOWN
            ? paragraph(
                `Aquí se muestran ${SHOWN} de ${thousands(rows.length)}; las demás están en la lista de actividades y en el libro de Excel.`,
                'note',
              )
            : ''
        }</details>`
  return `<h3>${escape(title)}</h3>
${paragraph(lead)}${rows.length === 0 ? '' : listOf(rows.slice(0, IN_SIGHT), title)}${more}`
}
