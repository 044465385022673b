import { shownDate } from '../../../engine/calendar/iso-date.js'
import { longDate } from '../../../engine/calendar/long-date.js'
import type { Format } from '../../../engine/format/format.js'
import {
  cutoffsOf,
  publishingDeadline,
  reportingDeadline,
  type MonitoringRules,
} from '../../monitor/monitoring-rules.js'
import type { Configuration } from '../../workspace/configuration.js'
import { dueDate } from '../../workspace/due-date.js'
import { count } from '../report/words.js'
import type { Deadline } from './alarms.js'

/** Working days before a deadline of the office on which it is announced: a choice of ours. */
const WARNED = 2

const OF_THE_ENTITY = 'lo fijó la entidad en cotejo.json'
const OF_COTEJO = 'es un valor de Cotejo, porque la entidad no ha fijado otro: no lo cite como norma'

/** The cut-offs, each with when the dependencias report on it. */
export function reportEvents(vigencia: number, rules: MonitoringRules): Deadline[] {
  const { defaults, reportingDays } = rules
  const source = defaults.cutoffs ? OF_COTEJO : OF_THE_ENTITY
  return cutoffsOf(vigencia, rules).flatMap((cutoff) => {
    const due = reportingDeadline(cutoff, rules)
    const term = `Plazo: ${count(reportingDays, 'día hábil', 'días hábiles')} después del corte; ${defaults.reportingDays ? OF_COTEJO : OF_THE_ENTITY}.`
    return [
      deadline({
        key: ['corte', cutoff],
        day: cutoff,
        summary: `Corte de seguimiento: ${shownDate(cutoff)}`,
        description: [
          'Hasta hoy cuenta lo ejecutado para el reporte de avance.',
          `El reporte se entrega a más tardar el ${longDate(due)}.`,
          `Fecha de corte: ${source}.`,
        ],
        category: 'Cortes',
      }),
      deadline({
        key: ['reporte', cutoff],
        day: due,
        summary: `Vence hoy: reporte de avance al ${shownDate(cutoff)}`,
        description: [`Último día para reportar el avance con corte al ${longDate(cutoff)}.`, term],
        category: 'Reportes',
        ends: `vence el reporte de avance al ${shownDate(cutoff)}`,
      }),
    ]
  })
}

/** When Control Interno publishes its follow-up of each cut-off. */
export function controlEvents(vigencia: number, rules: MonitoringRules): Deadline[] {
  const { defaults, publishingDays } = rules
  return cutoffsOf(vigencia, rules).map((cutoff) =>
    deadline({
      key: ['seguimiento', cutoff],
      day: publishingDeadline(cutoff, rules),
      summary: `Vence hoy: publicar el seguimiento al ${shownDate(cutoff)}`,
      description: [
        `Último día para publicar el seguimiento de Control Interno con corte al ${longDate(cutoff)}.`,
        `Plazo: ${count(publishingDays, 'día hábil', 'días hábiles')} después del corte; ${defaults.publishingDays ? OF_COTEJO : OF_THE_ENTITY}.`,
      ],
      category: 'Seguimiento de Control Interno',
      ends: `vence la publicación del seguimiento al ${shownDate(cutoff)}`,
    }),
  )
}

/** When the plan of a format is handed in; nothing where nobody said. */
export function deliveryEvents(
  format: Format,
  vigencia: number,
  configuration: Configuration | null,
): Deadline[] {
  const day = configuration && dueDate(configuration, format.id, vigencia)
  if (day === null) return []
  return [
    deadline({
      key: ['entrega', format.id],
      day,
      summary: `Vence hoy: entregar ${format.shortName} ${String(vigencia)}`,
      description: [
        `Último día para entregar: ${format.name}, vigencia ${String(vigencia)}.`,
        `Fecha: ${OF_THE_ENTITY}.`,
      ],
      category: 'Entregas',
      ends: `vence la entrega de ${format.shortName} ${String(vigencia)}`,
    }),
  ]
}

/** When the plan of a format is published; nothing where it has no day for it. */
export function publicationEvents(
  format: Format,
  vigencia: number,
  configuration: Configuration | null,
): Deadline[] {
  if (format.publication === null) return []
  const isOwn = configuration !== null && Object.hasOwn(configuration.publicacion, format.id)
  return [
    deadline({
      key: ['publicacion', format.id],
      day: `${String(vigencia)}-${format.publication}`,
      summary: `Se publica el plan: ${format.shortName} ${String(vigencia)}`,
      description: [
        `Día en que debe quedar publicado: ${format.name}, vigencia ${String(vigencia)}.`,
        `Fecha: ${isOwn ? OF_THE_ENTITY : OF_COTEJO}.`,
      ],
      category: 'Publicación',
    }),
  ]
}

interface DeadlineSpec {
  readonly key: readonly string[]
  readonly day: string
  readonly summary: string
  readonly description: readonly string[]
  readonly category: string
  /** what ends; without it, nothing is announced */
  readonly ends?: string
}

/** Where its configuration changes it keeps its `SEQUENCE`: nobody counts the changes of a configuration. */
function deadline({ category, ends, ...event }: DeadlineSpec): Deadline {
  return {
    ...event,
    categories: [category],
    sequence: 0,
    warned: ends === undefined ? null : WARNED,
    ends: ends ?? '',
    many: null,
  }
}
