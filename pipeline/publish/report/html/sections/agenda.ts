import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { Figures } from '../../figures.js'
import { type Ahead, type Milestone, distinctActivities } from '../../figures/agenda.js'
import type { Entry } from '../../figures/entries.js'
import { count, longDate, thousands } from '../../words.js'
import { SHEET } from '../../workbook/sheet.js'
import { bareName } from '../../../activity-words.js'
import { escape, inline, prose } from '../../../page/escape.js'
import { table } from '../../../page/table.js'
import { listsEvery } from '../attention.js'
import { beside } from '../beside.js'
import { windowsHtml } from './activity-row.js'
import { paragraph, section } from '../../../page/section.js'

/** Rows of a list that are in sight at once, and in the page at all. */
const IN_SIGHT = 12
const SHOWN = 200

/** What starts and ends around the cut-off, and what should be finished, unless the report tells what of it is. */
export function agendaSection(figures: Figures, progressTold = false): string {
  const { agenda, cutoff } = figures
  const others = listsEvery(figures.entries.length)
    ? 'las demás están en la lista de actividades y en el libro de Excel'
    : `todas están en ${beside('informe-monitoreo.xlsx', progressTold ? SHEET.ahead : SHEET.agenda)}`
  const block = blockOf(others)
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
          list,
          (m: Milestone) => [
            shownDate(m.date) +
              (m.windows > 1 ? `<br><small>${m.window}.ª de ${m.windows} fechas</small>` : ''),
            ...cells(m.entry),
          ],
        ),
      )
      .join('\n')
  const due = block(
    'Deberían estar terminadas',
    agenda.due.length === 0
      ? 'Ninguna actividad tiene todas sus fechas cumplidas.'
      : `${count(agenda.due.length, 'actividad cuya última fecha es anterior o igual', 'actividades cuya última fecha es anterior o igual')} al corte. De ninguna se sabe aquí si se cumplió.`,
    'Última fecha',
    agenda.due,
    (e) => [shownDate(e.span.lastEnd!), ...cells(e)],
  )
  const toCorrect =
    agenda.toCorrect.length === 0
      ? ''
      : block(
          'Con fechas por corregir',
          `De ${count(agenda.toCorrect.length, 'actividad', 'actividades')} no se puede decir cuándo termina hasta que se corrija alguna fecha.`,
          'Fechas escritas',
          agenda.toCorrect,
          (e) => [windowsHtml(e), ...cells(e)],
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

/** A list with its title and what it is of. */
type Block = <T>(
  title: string,
  lead: string,
  date: string,
  list: readonly T[],
  cells: (item: T) => readonly string[],
) => string

/** @param others where those are that a list does not show, as HTML */
function blockOf(others: string): Block {
  return (title, lead, date, list, cells) => {
    const part = (from: number, to: number, caption: string): string =>
      table({
        caption,
        cards: true,
        className: 'agenda',
        columns: [{ header: date, heads: true }, { header: 'Actividad' }, { header: 'Lidera' }],
        rows: list.slice(from, to).map(cells),
      })
    const folded = Math.min(list.length, SHOWN) - IN_SIGHT
    const left =
      list.length > SHOWN
        ? `<p class="note">Aquí se muestran ${SHOWN} de ${thousands(list.length)}; ${others}.</p>`
        : ''
    const more =
      folded <= 0
        ? ''
        : `<details class="more"><summary>Ver ${thousands(folded)} más</summary>${part(IN_SIGHT, SHOWN, `${title} (continuación)`)}${left}</details>`
    return `<h3>${escape(title)}</h3>
${paragraph(lead)}${list.length === 0 ? '' : part(0, IN_SIGHT, title)}${more}`
  }
}
