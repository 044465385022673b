import { shownDate } from '../../../../engine/calendar/iso-date.js'
import type { Tally } from '../../../../engine/progress/tally.js'
import { count, longDate, thousands } from '../words.js'
import type { ProgressFigures } from './figures.js'
import { WEIGHTING_LABEL } from './labels.js'
import { percentWords } from './quantity-words.js'
import { whoReportedWords } from './who-reported.js'

/** A number that opens the report of progress, in the words in which it is printed, with what it counts. */
export interface ProgressHeadline {
  readonly value: string
  /** the same as a number; null where there is none */
  readonly number: number | null
  /** the activities that it counts; null of an average */
  readonly list: keyof Tally | null
  readonly label: string
  readonly note: string
}

/** The numbers that open the report of progress; those of averages only where somebody reported. */
export function progressHeadlines(figures: ProgressFigures): ProgressHeadline[] {
  const { whole, monitoring, anyReport } = figures
  const { counts } = whole
  const of = `de ${count(counts.scheduled, 'programada', 'programadas')} al corte`
  const average = (shown: number | null) => ({ value: percentWords(shown), number: shown, list: null })
  const counted = (list: keyof Tally) => ({ value: thousands(counts[list]), number: counts[list], list })
  const averages: ProgressHeadline[] = anyReport
    ? [
        {
          ...average(whole.simple),
          label: 'Avance promedio',
          note: [whole.band?.nombre, `${count(counts.averaged, 'actividad', 'actividades')} con avance`]
            .filter((part) => part !== undefined)
            .join('; '),
        },
        {
          ...average(whole.weighted),
          label: WEIGHTING_LABEL[monitoring.rollUp.weighting],
          note:
            monitoring.rollUp.weighting === 'components'
              ? 'cada componente pesa lo mismo'
              : 'según los pesos de la entidad',
        },
        { ...counted('fulfilled'), label: 'Cumplidas', note: of },
        { ...counted('unreported'), label: 'Sin reporte', note: of },
        { ...counted('overdue'), label: 'Vencidas', note: 'su última fecha ya pasó y les falta' },
      ]
    : []
  return [
    ...averages,
    {
      ...counted('scheduled'),
      label: 'Programadas al corte',
      note: `de ${count(counts.activities, 'actividad', 'actividades')} del plan`,
    },
    {
      ...counted('started'),
      label: 'Iniciadas según sus fechas',
      note: `hasta el ${shownDate(figures.cutoff)}`,
    },
    {
      ...counted('fullyDue'),
      label: 'Con el plazo cumplido',
      note: `hasta el ${shownDate(figures.cutoff)}`,
    },
  ]
}

/** The report of progress in one sentence, with which every output opens. */
export function progressLead(figures: ProgressFigures): string {
  const { whole, cutoff, anyReport } = figures
  const { counts } = whole
  const day = longDate(cutoff)
  if (counts.activities === 0) return `Al ${day} el plan no tiene actividades a las que hacer seguimiento.`
  const due =
    counts.activities === 1
      ? `la única actividad del plan ${counts.scheduled === 1 ? 'ya tenía algo' : 'todavía no tenía nada'} programado`
      : `de las ${thousands(counts.activities)} actividades del plan, ${thousands(counts.scheduled)} ya ${counts.scheduled === 1 ? 'tenía' : 'tenían'} algo programado`
  if (!anyReport)
    return `Al ${day}, ${due}; todavía no se ha recibido el seguimiento de ninguna dependencia, así que aquí no hay avance que mostrar.`
  const progress =
    whole.simple === null
      ? 'de ninguna se puede calcular el avance'
      : `el avance promedio es de ${percentWords(whole.simple)}`
  return [`Al ${day}, ${due}: ${progress}.`, whoReportedWords(figures)].filter(Boolean).join(' ')
}
