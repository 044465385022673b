import { shownDate } from '../../../../engine/calendar/iso-date.js'
import { shownNumber } from '../../../../engine/text/numbers.js'
import { count, listed } from '../words.js'
import type { ProgressFigures } from './figures.js'
import { bandsOrigin } from './bands.js'
import { METHOD_LABEL, WEIGHTING_LABEL } from './labels.js'
import { planLabel } from './rows.js'
import type { Format } from '../../../../engine/format/format.js'

/** How the figures were worked out, one sentence each, with what is a default of ours and no law's. */
export function methodWords(figures: ProgressFigures, formats: readonly Format[]): string[] {
  const { monitoring, cutoff, reportingDeadline, publishingDeadline } = figures
  const { rules, rollUp } = monitoring
  const { defaults } = rules
  const months = Object.entries(rules.methods).flatMap(([id, how]) =>
    how === 'by-months' ? [planLabel(formats, id)] : [],
  )
  const bands = [...rules.bands]
    .sort((a, b) => a.desde - b.desde)
    .map(({ nombre, desde }) => `${nombre} desde ${shownNumber(desde)} %`)
  return [
    `Lo programado al corte es la parte de la meta que ya debía estar hecha el ${shownDate(cutoff)}, ${METHOD_LABEL['closed-windows']}: todas las ventanas de una actividad pesan lo mismo${months.length === 0 ? '' : `; en ${listed(months)} se reparte ${METHOD_LABEL['by-months']}`}.`,
    'El avance es lo ejecutado entre lo programado, de 0 a 100; lo que pasa de 100 se muestra aparte y no sube ningún promedio.',
    'Una actividad «no programada» no tiene avance: queda fuera de los promedios. Una programada que nadie reportó vale 0; una cuyo reporte no se entiende queda fuera, hasta que se corrija.',
    ...unapprovedWords(figures),
    'De una actividad con varios responsables cuenta lo que reporta el líder, que es el primero, mientras nadie lo resuelva.',
    ...(figures.earlier.length === 0
      ? []
      : [
          'Los cortes anteriores se recalculan con el plan de hoy y con lo que se ha resuelto hasta hoy: si el plan se modificó, pueden no ser las cifras que se firmaron entonces.',
        ]),
    `Promedio simple: cada actividad pesa lo mismo. ${WEIGHTING_LABEL[rollUp.weighting]}: ${rollUp.weighting === 'components' ? 'cada componente pesa lo mismo' : 'según los pesos que dio la entidad'}.`,
    `Semáforo: ${listed(bands)}. ${bandsOrigin(figures)}`,
    `Plazo para reportar este corte: ${shownDate(reportingDeadline)}${defaults.reportingDays ? ' (valor de Cotejo, no de una norma)' : ''}. Control Interno publica a más tardar el ${shownDate(publishingDeadline)}${defaults.publishingDays ? ' (la práctica acostumbrada, sin verificar)' : ''}.`,
  ]
}

const MOST_NAMED = 30

/** Which plans count though nobody has approved them, or do not because of it. */
function unapprovedWords({ unapproved }: ProgressFigures): string[] {
  if (!unapproved || unapproved.names.length === 0) return []
  const { names, counted } = unapproved
  if (counted)
    return ['Ningún plan de la vigencia está aprobado todavía: mientras tanto cuentan todos los recibidos.']
  const more = names.length - MOST_NAMED
  const which = more > 0 ? `${names.slice(0, MOST_NAMED).join('; ')} y ${String(more)} más` : names.join('; ')
  return [
    `${count(names.length, 'plan recibido no se ha aprobado y no cuenta', 'planes recibidos no se han aprobado y no cuentan')} en el avance: ${which}.`,
  ]
}
