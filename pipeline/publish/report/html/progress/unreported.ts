import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import { escape, inline } from '../../../page/escape.js'
import { paragraph, section } from '../../../page/section.js'
import { table } from '../../../page/table.js'
import type { ProgressFigures, UnitRow } from '../../progress/figures.js'
import { PENDING_LABEL } from '../../progress/labels.js'
import type { ActivityRow } from '../../progress/rows.js'
import { SILENCE_SENTENCE, silenceOf, silenceWords } from '../../progress/silence.js'
import { unreportedWords } from '../../progress/who-reported.js'
import { thousands } from '../../words.js'
import { SHEETS } from '../../workbook/progress/sheet.js'
import { listsEvery } from '../attention.js'
import { beside } from '../beside.js'
import { placeWords } from './cells.js'
import { bareName } from '../../../activity-words.js'

/** Activities of a dependencia that the page names; all are in the last list. */
const NAMED = 20
const NAME_LIMIT = 160

/** Who had to report and who did, and what each did not. */
export function unreportedSection(progress: ProgressFigures): string {
  const { units, anyReport, reportingDeadline } = progress
  const missing = progress.list('unreported')
  const table = unitsTable(units, anyReport)
  if (!anyReport)
    return section(
      'sin-reporte',
      'Quién tiene que reportar',
      `${paragraph(`El plazo para reportar este corte es el ${shownDate(reportingDeadline)}.`)}${table}`,
    )
  const lead =
    missing.length === 0
      ? 'De todo lo que estaba programado se recibió reporte.'
      : `${missing.length === 1 ? 'Quedó' : 'Quedaron'} sin reporte ${unreportedWords(progress)}. ${silenceWords(progress.list('leaderSilent'))}`.trim()
  return section('sin-reporte', 'Quién reportó y quién no', `${paragraph(lead)}${table}${byUnit(progress)}`)
}

function unitsTable(units: readonly UnitRow[], anyReport: boolean): string {
  return table({
    caption: 'Lo que cada dependencia tenía que reportar',
    cards: true,
    className: 'groups units',
    columns: [
      { header: 'Dependencia', heads: true },
      { header: 'Su seguimiento' },
      { header: 'Lidera', numeric: true },
      { header: 'Programadas', numeric: true },
      { header: 'Reportadas', numeric: true },
      { header: anyReport ? 'Sin reporte' : PENDING_LABEL, numeric: true },
      { header: 'Participa con otra', numeric: true },
    ],
    rows: units.map(({ unit, name, handedIn, leads, scheduled, reported, missing, shares }) => [
      `<b>${inline(name)}</b>`,
      handedIn === 'yes'
        ? '<span class="mark ok">Llegó</span>'
        : handedIn === 'empty'
          ? '<span class="mark warning">Llegó sin reportes</span>'
          : unit === null
            ? '—'
            : scheduled === 0
              ? 'No tenía nada programado'
              : anyReport
                ? '<span class="mark error">No llegó</span>'
                : '<span class="mark none">Por llegar</span>',
      ...[leads, scheduled, reported, missing, shares].map(thousands),
    ]),
  })
}

/** What each dependencia did not report, in the order of the plan. */
function byUnit(progress: ProgressFigures): string {
  const rows = new Map(progress.activities.map((row) => [row.id, row]))
  return progress.monitoring.units
    .map(({ missing }, i) => ({ name: progress.units[i]!.name, missing }))
    .filter(({ missing }) => missing.length > 0)
    .map(({ name, missing }) => {
      const items = missing.slice(0, NAMED).map((id) => item(rows.get(id)!))
      if (missing.length > NAMED)
        items.push(
          `<li class="soft">y ${thousands(missing.length - NAMED)} más: ${
            listsEvery(progress.activities.length)
              ? 'están en la lista de actividades, con el filtro «Sin reporte»'
              : `están todas en ${beside('informe-monitoreo.xlsx', SHEETS.unreported)}`
          }</li>`,
        )
      return `<h3>${escape(name)}: ${thousands(missing.length)} sin reporte</h3><ul class="pend">${items.join('')}</ul>`
    })
    .join('\n')
}

function item(row: ActivityRow): string {
  const name = bareName(row.activity, row.number)
  const clipped = name.length > NAME_LIMIT ? `${name.slice(0, NAME_LIMIT).trimEnd()}…` : name
  const others = row.entry.reports.length > 0 ? ` ${SILENCE_SENTENCE[silenceOf(row)]}` : ''
  const due = row.scheduled === '' ? '' : ` Programado: ${row.scheduled.replaceAll('\n', '; ')}.`
  return `<li>${inline(clipped)} <small>${inline(placeWords(row))}.${inline(due)}${others}</small></li>`
}
