import { shownDate } from '../../../engine/calendar/iso-date.js'
import { isAwaited, type CutoffStatus, type PlanStatus, type StrayRequest } from '../../lifecycle/status.js'
import { capitalised, count, listed } from '../report/words.js'
import { days } from './words.js'

/** `Seguimiento al corte 30/04/2026` */
export function cutoffTitle({ formatName, cutoff }: CutoffStatus): string {
  return `${formatName} al corte ${shownDate(cutoff)}`
}

/** Who has reported and who has not, in a sentence or two. */
export function cutoffSummary({ due, totals }: CutoffStatus, today: string): string {
  const { owed, reported, missing, arrivedLate, returned, unowed } = totals
  const term =
    due === null
      ? ''
      : today > due
        ? ` El plazo venció el ${shownDate(due)}.`
        : ` El plazo es hasta el ${shownDate(due)}.`
  const owing =
    owed === 0
      ? ''
      : `Reportaron ${String(reported)} de ${count(owed, 'dependencia', 'dependencias')}${missing === 0 ? '' : `; ${missing === 1 ? 'falta 1' : `faltan ${String(missing)}`}`}.`
  const more = [
    ...(arrivedLate === 0
      ? []
      : [`${String(arrivedLate)} ${arrivedLate === 1 ? 'llegó' : 'llegaron'} tarde`]),
    ...(returned === 0
      ? []
      : [`${String(returned)} ${returned === 1 ? 'está devuelto' : 'están devueltos'}`]),
  ]
  const who = count(unowed, 'dependencia a la que no se le pidió', 'dependencias a las que no se les pidió')
  const verb = unowed === 1 ? 'reportó' : 'reportaron'
  const unasked = unowed === 0 ? '' : owing === '' ? `${capitalised(verb)} ${who}.` : `Además ${verb} ${who}.`
  const parts = [owing, unasked, ...(more.length === 0 ? [] : [`De los que llegaron, ${listed(more)}.`])]
  return `${parts.filter((part) => part !== '').join(' ')}${term}`
}

/** What there is to know of the follow-up of a dependencia besides its state, each a short phrase. */
export function followUpNotes(unit: PlanStatus): string[] {
  const { versions, current, daysLate, correction, owed, requested, due } = unit
  if (isAwaited(unit)) {
    const late =
      daysLate === null
        ? []
        : daysLate > 0
          ? [`${days(daysLate)} de retraso`]
          : due === null
            ? []
            : [`vence el ${shownDate(due)}`]
    return [...(requested === null ? [] : [`se le pidió el ${shownDate(requested)}`]), ...late]
  }
  const first = versions.map(({ day }) => day).sort()[0]
  const isEarly = current !== null && current.day < unit.cutoff
  return [
    ...(first === undefined ? [] : [`el ${shownDate(first)}`]),
    ...(isEarly ? ['llegó antes de ese corte: revise si el libro lo dice bien'] : []),
    ...(daysLate !== null && daysLate > 0 ? [`llegó ${days(daysLate)} tarde`] : []),
    ...(versions.length > 1 && current ? [`versión ${String(current.version)}`] : []),
    ...(current && current.counts.errors > 0 ? [count(current.counts.errors, 'error', 'errores')] : []),
    ...(correction
      ? [
          correction.daysPast > 0
            ? `corrección vencida hace ${days(correction.daysPast)}`
            : `por corregir hasta el ${shownDate(correction.deadline)}`,
        ]
      : []),
    ...(owed ? [] : ['no se le pidió']),
  ]
}

/** What was asked for at a cut-off that the entity does not have, and of which nothing came. */
export function strayWords({
  formatName,
  cutoff,
  vigencia,
  books,
  requested,
  cutoffs,
}: StrayRequest): string {
  const own = listed(cutoffs.map(shownDate))
  return `${formatName} al ${shownDate(cutoff)}: ${books === 1 ? 'se pidió 1 libro' : `se pidieron ${String(books)} libros`} el ${shownDate(requested)} y no llegó ninguno. No es un corte de la vigencia ${String(vigencia)} (los de la entidad son ${own}), así que nadie lo debe.`
}
