import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { Figures } from './figures.js'
import { distinctActivities } from './figures/agenda.js'
import { NOT_ASKED } from './figures/entries.js'
import { FILE_STATUSES } from './figures/files.js'
import { severityPhrase, statusPhrase } from './phrases.js'
import { count, listed, thousands } from './words.js'

/** A number that opens the report, with what it counts. */
export interface Headline {
  readonly value: number
  readonly label: string
  readonly note: string
}

/** The numbers that open the report. */
export function headlines({ files, totals, agenda, findings, units, standings }: Figures): Headline[] {
  const leaders = units.filter(
    (u) => u.id !== null && u.id !== NOT_ASKED && !u.collective && u.leads > 0,
  ).length
  const unidentified = units.find((u) => u.id === null)?.leads ?? 0
  const of = `de ${count(totals.activities, 'actividad', 'actividades')}`
  const until = `hasta el ${shownDate(agenda.until30)}`
  return [
    {
      value: files.received,
      label: 'Archivos recibidos',
      note: listed(
        FILE_STATUSES.filter((s) => files.byStatus[s] > 0).map((s) => statusPhrase(s, files.byStatus[s])),
      ),
    },
    {
      value: totals.activities,
      label: 'Actividades del plan',
      note: [
        standings.conflicting > 0
          ? `y ${thousands(standings.conflicting)} más en conflicto`
          : 'sin conflictos',
        standings.repeated > 0 && `${thousands(standings.repeated)} más, ya contadas en el PAAC`,
      ]
        .filter((part) => part !== false)
        .join('; '),
    },
    { value: totals.started, label: 'Ya deberían haber iniciado', note: of },
    { value: totals.fullyDue, label: 'Deberían estar terminadas', note: of },
    { value: distinctActivities(agenda.starts.in30), label: 'Inician en los próximos 30 días', note: until },
    { value: distinctActivities(agenda.ends.in30), label: 'Vencen en los próximos 30 días', note: until },
    {
      value: leaders,
      label: 'Dependencias que lideran',
      note:
        unidentified > 0
          ? `${count(unidentified, 'actividad', 'actividades')} sin líder identificado`
          : 'al menos una actividad',
    },
    {
      value: findings.counts.error - findings.excepted.error,
      label: 'Errores por corregir',
      note: [
        `y ${severityPhrase('warning', findings.counts.warning)}`,
        findings.excepted.error > 0 && `${thousands(findings.excepted.error)} más con excepción`,
        findings.replacedCounts.error > 0 &&
          `${severityPhrase('error', findings.replacedCounts.error)} más en archivos reemplazados`,
      ]
        .filter((part) => part !== false)
        .join('; '),
    },
  ]
}
