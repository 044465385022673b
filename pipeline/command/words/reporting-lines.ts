import { shownDate } from '../../../engine/calendar/iso-date.js'
import { oneLine } from '../../../engine/text/one-line.js'
import type { ConsolidatedFile } from '../../consolidate/consolidated.js'
import { asideWords } from '../../lifecycle/status/aside-words.js'
import type { AsideReason } from '../../register/records.js'
import type { Office } from '../../lifecycle/office.js'
import type { Reporting, UnitReport } from '../../lifecycle/follow-ups/reporting.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { UNATTRIBUTED_LABEL } from '../../publish/report/progress/labels.js'
import { listed } from '../../publish/report/words.js'
import { activityWords } from './activity-words.js'
import { unitName } from './dispute-lines.js'
import { count } from './summary.js'

type Names = Pick<Office, 'directory' | 'today'>

/** How many rows, files or numbers a line lists before it only counts the rest. */
const MOST = 10

/** Who reported at a cut-off, who did not and how late, and how much of what was scheduled was reported. */
export function reportingLines(reporting: Reporting, monitoring: Monitoring, names: Names): string[] {
  const { cutoff, deadline, expected, others, idle } = reporting
  const { rules } = monitoring
  const usual = rules.defaults.reportingDays ? ', que es lo que Cotejo propone y no una norma' : ''
  const came = expected.filter(({ current }) => current !== null)
  const absent = expected.filter(({ current }) => current === null)
  return [
    `Corte ${shownDate(cutoff)}: se reporta hasta el ${shownDate(deadline)} (${count(rules.reportingDays, 'día hábil', 'días hábiles')} después${usual}).`,
    ...(expected.length === 0
      ? ['Nadie tiene algo programado a este corte.']
      : [
          `Reportaron ${String(came.length)} de ${count(expected.length, 'dependencia', 'dependencias')}${absent.length === 0 ? '' : absent.length === 1 ? '; falta 1:' : `; faltan ${String(absent.length)}:`}`,
        ]),
    ...absent.map((unit) => `  ${unitName(unit.dependencia, names)}: ${absentWords(unit, deadline, names)}`),
    ...came.flatMap((unit) => partlyWords(unit, monitoring, names)),
    ...lateLines(
      came.filter(({ daysLate }) => daysLate > 0),
      names,
    ),
    ...(others.length === 0
      ? []
      : [
          `${others.length === 1 ? 'Reportó' : 'Reportaron'} además ${listed(others.map(({ dependencia }) => unitName(dependencia, names)))}, que a este corte no ${others.length === 1 ? 'lidera' : 'lideran'} nada programado.`,
        ]),
    ...(idle.length === 0
      ? []
      : [
          `A este corte no ${idle.length === 1 ? 'lidera nada programado, y no debe' : 'lideran nada programado, y no deben'} nada: ${listed(idle.map(({ dependencia }) => unitName(dependencia, names)))}.`,
        ]),
    activityLine(monitoring),
    ...strangeLines(monitoring, names),
    ...unattributedLines(monitoring),
  ]
}

function absentWords({ scheduled, daysLate }: UnitReport, deadline: string, { today }: Names): string {
  const what = count(scheduled.length, 'actividad programada', 'actividades programadas')
  const late =
    daysLate > 0
      ? `${count(daysLate, 'día', 'días')} de retraso`
      : today === deadline
        ? 'el plazo vence hoy'
        : 'todavía está a tiempo'
  return `${what}; ${late}`
}

/** What a dependencia that reported left out. */
function partlyWords(
  { dependencia, scheduled, missing }: UnitReport,
  { entries }: Monitoring,
  names: Names,
): string[] {
  if (missing.length === 0) return []
  const gone = new Set(missing)
  const some = entries.filter(({ activity }) => gone.has(activity.id)).map(({ activity }) => activity)
  const which = some.every(({ number }) => number !== null)
    ? some.map(({ number }) => number!)
    : some.map((activity) => `«${activityWords(activity)}»`)
  const shown = which.length <= MOST ? listed(which) : `${which.slice(0, MOST).join(', ')}…`
  const said =
    missing.length === scheduled.length
      ? `envió su libro sin reportar ${scheduled.length === 1 ? 'la actividad programada que lidera' : `ninguna de las ${String(scheduled.length)} actividades programadas que lidera`}`
      : `reportó ${String(scheduled.length - missing.length)} de ${String(scheduled.length)} actividades programadas; le ${missing.length === 1 ? 'falta' : 'faltan'}`
  return [`  ${unitName(dependencia, names)} ${said}: ${shown}`]
}

function lateLines(units: readonly UnitReport[], names: Names): string[] {
  if (units.length === 0) return []
  const each = units.map(
    ({ dependencia, daysLate }) => `${unitName(dependencia, names)} (${count(daysLate, 'día', 'días')})`,
  )
  return [`${units.length === 1 ? 'Llegó' : 'Llegaron'} tarde: ${listed(each)}.`]
}

function activityLine({ entries, whole: { tally } }: Monitoring): string {
  const [scheduled, idle] = [tally.scheduled.length, tally.notScheduled.length]
  const reported = scheduled - tally.unreported.length
  if (entries.length === 0)
    return 'En el registro no hay ningún plan con qué comparar lo reportado: reciba los planes con cotejo recibir.'
  return `Actividades programadas al corte: ${String(scheduled)} de ${String(entries.length)}; ${reported === 1 ? 'reportada' : 'reportadas'} ${String(reported)}, sin reporte ${String(tally.unreported.length)}${idle === 0 ? '' : `. Todavía no programadas: ${String(idle)}`}.`
}

/** Rows that the plan does not have. */
function strangeLines({ strange }: Monitoring, names: Names): string[] {
  if (strange.length === 0) return []
  return [
    `${count(strange.length, 'fila que el plan no tiene, y no cuenta', 'filas que el plan no tiene, y no cuentan')}:`,
    ...strange
      .slice(0, MOST)
      .map(
        ({ unit, activity }) =>
          `  ${unitName(unit, names)}: «${activityWords(activity)}» (${oneLine(activity.source.file)}, ${oneLine(activity.source.sheet)}, fila ${String(activity.source.row)})`,
      ),
    ...more(strange.length),
  ]
}

/** Files of which nothing counts. */
function unattributedLines({ unattributed }: Monitoring): string[] {
  if (unattributed.length === 0) return []
  return [
    `${count(unattributed.length, 'seguimiento que no cuenta', 'seguimientos que no cuentan')}: ${listed(unattributed.slice(0, MOST).map(({ file, why }) => `«${oneLine(file)}» (${UNATTRIBUTED_LABEL[why]})`))}`,
    ...more(unattributed.length),
  ]
}

/** Follow-ups that wait for a decision. */
export function asideLines(files: readonly ConsolidatedFile[]): string[] {
  if (files.length === 0) return []
  return [
    `${count(files.length, 'seguimiento apartado, que no cuenta hasta que se decida', 'seguimientos apartados, que no cuentan hasta que se decida')}:`,
    ...files.slice(0, MOST).map(({ file, setAside }) => {
      const { why, how } = asideWords(setAside as AsideReason)
      return `  «${oneLine(file)}»: ${why} ${how}`
    }),
    ...more(files.length),
  ]
}

function more(all: number): string[] {
  return all > MOST ? [`  y ${String(all - MOST)} más`] : []
}
