import { shownDate } from '../../calendar/iso-date.js'
import type { CalendarFacts } from '../facts/calendar.js'
import { list, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

/** Cut-offs and terms are what the entity has configured; nobody is told that they are the law. */
const WHY_PRACTICE =
  'Los cortes y los plazos son los de la práctica configurada para este formato, con los que Control Interno informa sobre el plan.'

export const CALENDAR_WORDS: WordsOf<CalendarFacts> = {
  'follow-up-calendar': {
    title: 'Calendario de los seguimientos',
    message: ({ problem, date, cutoffs, workingDays, deadline }) => {
      const shown = list(cutoffs.map(shownDate))
      if (problem === 'missing')
        return `El plan no programa el seguimiento de Control Interno con corte a ${shown}.`
      if (problem === 'early')
        return `El seguimiento con corte a ${shown} se publica el ${shownDate(date ?? '')}, antes de que termine lo que informa.`
      return `El seguimiento con corte a ${shown} se publica hasta el ${shownDate(date ?? '')}; los ${String(workingDays)} primeros días hábiles terminan el ${shownDate(deadline ?? '')}.`
    },
    why: WHY_PRACTICE,
    how: ({ problem, deadline }) =>
      problem === 'missing'
        ? 'Pida a Control Interno que programe sus seguimientos, uno por cada corte.'
        : `Escriba como fecha final un día entre el corte y el ${shownDate(deadline ?? '')}, o confirme que su entidad usa otro plazo.`,
  },
  'follow-up-published-early': {
    title: 'Seguimiento publicado antes del corte',
    message: ({ date, cutoff }) =>
      `El último seguimiento se publica a más tardar el ${shownDate(date)} y su corte es el ${shownDate(cutoff)}: todavía no habría terminado lo que informa.`,
    why: WHY_PRACTICE,
    how: () => 'Programe la publicación en enero de la vigencia siguiente.',
  },
  'follow-up-role': {
    title: 'Monitoreo y seguimiento cambiados',
    message: ({ role, responsible }) =>
      role === 'monitoring'
        ? `El monitoreo del plan está a cargo de ${quoted(responsible)}, que es quien hace el seguimiento.`
        : `El seguimiento al plan está a cargo de ${quoted(responsible)}; le corresponde a Control Interno.`,
    why: 'Quien ejecuta y monitorea el plan no puede ser quien lo evalúa: por eso lo uno es de Planeación y de los líderes, y lo otro de Control Interno.',
    how: ({ role }) =>
      role === 'monitoring'
        ? 'Ponga como responsable del monitoreo a Planeación o a quienes lideran los procesos.'
        : 'Ponga como responsable del seguimiento a la Oficina de Control Interno.',
  },
}
