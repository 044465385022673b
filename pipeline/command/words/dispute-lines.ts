import { shownDate } from '../../../engine/calendar/iso-date.js'
import { nameOf } from '../../../engine/directory/directory.js'
import { hasFigures, type Figures } from '../../../engine/progress/report.js'
import { oneLine } from '../../../engine/text/one-line.js'
import type { Dispute } from '../../lifecycle/follow-ups/disputes.js'
import type { Office } from '../../lifecycle/office.js'
import type { MonitoredEntry } from '../../monitor/monitoring.js'
import { executedOf } from '../../publish/report/progress/executed-words.js'
import { listed } from '../../publish/report/words.js'
import type { SettlementRecord } from '../../register/records.js'
import { activityWords } from './activity-words.js'
import { count } from './summary.js'

type Names = Pick<Office, 'directory'>

/** Activities of which somebody has to settle what counts, each with its figures side by side and the order that settles it. */
export function openDisputeLines(disputes: readonly Dispute[], cutoff: string, names: Names): string[] {
  const open = disputes.filter(({ settlement }) => settlement === null)
  if (open.length === 0) return []
  const differing = open.filter(({ kind }) => kind === 'differ').length
  const silent = open.length - differing
  const parts = [
    ...(differing === 0
      ? []
      : [
          count(
            differing,
            'actividad que sus responsables reportan distinto',
            'actividades que sus responsables reportan distinto',
          ),
        ]),
    ...(silent === 0
      ? []
      : [
          count(
            silent,
            'actividad que solo reportó quien no la lidera',
            'actividades que solo reportó quien no las lidera',
          ),
        ]),
  ]
  const hasGoals = open.some(({ entry }) => goalsOf(entry) > 1)
  return [
    `Por resolver: ${listed(parts)}:`,
    ...open.flatMap(({ entry }) => sideBySide(entry, names)),
    `  Para resolver, con la autoridad de quien decide${open.length === 1 ? '' : ', una orden por actividad'}:`,
    ...open.map(
      ({ entry }) =>
        `    cotejo seguimiento resolver ${entry.activity.id} --corte ${cutoff} --vale ${reportedUnits(entry).at(-1)!} --por "NOMBRE Y CARGO" --motivo "…"`,
    ),
    `    o, si ninguna cifra es la buena, --ejecutado ${sampleFigures(open)} en lugar de --vale${hasGoals ? ' (una cifra por meta, separadas por punto y coma)' : ''}`,
  ]
}

/** What was settled at the cut-off: how many, and which of them no longer say what the dependencia reports. */
export function settledLines(disputes: readonly Dispute[], names: Names): string[] {
  const settled = disputes.flatMap((one) => (one.settlement ? [{ ...one, settlement: one.settlement }] : []))
  if (settled.length === 0) return []
  return [
    `Ya resueltas: ${count(settled.length, 'actividad', 'actividades')}`,
    ...settled.flatMap(({ entry, settlement, outdated }) => [
      `  ${activityWords(entry.activity)}: vale ${settlementWords(settlement, entry, names)}`,
      ...(outdated
        ? [
            `    Ojo: después ${unitName(settlement.unit!, names)} reportó otra cosa (${reportedBy(settlement.unit!, entry)}): revise si lo resuelto sigue bien, y si no, resuélvalo otra vez.`,
          ]
        : []),
    ]),
  ]
}

/** `3 informes, lo de la Secretaría de Salud (lo resolvió … el 03/05/2026: motivo)` */
export function settlementWords(settlement: SettlementRecord, entry: MonitoredEntry, names: Names): string {
  const { unit, by, date, motive } = settlement
  const whose = unit === null ? '' : `, lo que reportó ${unitName(unit, names)}`
  return `${figuresWords(settlement, entry)}${whose} (lo resolvió ${oneLine(by)} el ${shownDate(date)}: ${oneLine(motive)})`
}

/** What each unit reported of an activity, one under the other: who leads, and which counts now. */
export function sideBySide(entry: MonitoredEntry, names: Names): string[] {
  const { activity, reports, progress } = entry
  const [leader = null] = progress.activity.responsibles
  const { basis } = progress.report
  const isSilent = leader !== null && !reports.some(({ unit }) => unit === leader)
  return [
    `  ${activityWords(activity)} [${activity.id}]`,
    ...(isSilent ? [`    ${unitName(leader, names)} (la lidera): no la reportó`] : []),
    ...reports.map((report) => {
      const { unit, source } = report
      const role = unit === leader ? ' (la lidera)' : ''
      const counts = basis === 'leader' && unit === leader ? ': es lo que vale por ahora' : ''
      return `    ${unitName(unit, names)}${role}: ${figuresWords(report, entry)}${counts} (${oneLine(source.file)}, ${source.rows.length === 1 ? 'fila' : 'filas'} ${source.rows.join(', ')})`
    }),
    ...(basis === 'none'
      ? [
          leader === null
            ? '    Por ahora no vale ninguna: no se sabe quién la lidera.'
            : '    Por ahora cuenta como no reportada.',
        ]
      : []),
  ]
}

/** Figures of an activity, goal by goal: `4 jornadas; 1 informe`. */
export function figuresWords(figures: Figures, { progress }: MonitoredEntry): string {
  const { measures } = progress.activity
  if (measures.length === 0) return 'sin cifras, porque su meta no dice cuánto'
  return measures.map((measure, i) => executedOf(figures, i, measure) ?? 'sin cifra').join('; ')
}

/** Ids of the dependencias that reported figures of an activity, who leads it first. */
export function reportedUnits({ reports }: MonitoredEntry): string[] {
  return reports.flatMap((report) => (hasFigures(report) ? [report.unit] : []))
}

export function unitName(id: string, { directory }: Names): string {
  return nameOf(directory, id) ?? id
}

function reportedBy(unit: string, entry: MonitoredEntry): string {
  const own = entry.reports.find((report) => report.unit === unit)
  return own ? figuresWords(own, entry) : 'ya no la reporta'
}

function goalsOf({ progress }: MonitoredEntry): number {
  return progress.activity.measures.length
}

function sampleFigures(open: readonly Dispute[]): string {
  const goals = Math.max(...open.map(({ entry }) => goalsOf(entry)))
  return goals > 1 ? `"${Array.from({ length: goals }, () => 'N').join(';')}"` : 'N'
}
