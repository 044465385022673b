import { shownDate } from '../../../engine/calendar/iso-date.js'
import { shownNumber } from '../../../engine/text/numbers.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { publishingDeadline } from '../../monitor/monitoring-rules.js'
import { pointsWords } from '../report/progress/quantity-words.js'
import { count } from '../report/words.js'
import type { ControlFigures } from './figures.js'

/** By when Control Interno publishes its follow-up, and who says so. */
export function deadlineWords({ cutoff, rules }: Pick<Monitoring, 'cutoff' | 'rules'>): string {
  const day = shownDate(publishingDeadline(cutoff, rules))
  const days = `los ${count(rules.publishingDays, 'día hábil', 'días hábiles')} siguientes al corte`
  return rules.defaults.publishingDays
    ? `${day}, en ${days}: es la práctica acostumbrada, sin verificar en una norma`
    : `${day}, en ${days}, como lo fijó la entidad`
}

/** What the two averages of the sample say, and what they do not. */
export function averagesWords({ averages }: Pick<ControlFigures, 'averages'>): string {
  if (averages === null)
    return 'Todavía no hay con qué comparar: de la muestra no se ha verificado ningún avance.'
  const of = averages.activities === 1 ? 'una actividad' : `${shownNumber(averages.activities)} actividades`
  return `De ${of} de la muestra, las mismas en los dos promedios. No se extienden al resto del plan: una parte de la muestra se escogió por riesgo.`
}

/** What was verified and what came of it, one sentence each: facts for whoever concludes. */
export function leadWords(figures: ControlFigures): string[] {
  const { verification, checked, differing, pending, besides } = figures
  if (verification.files.length === 0)
    return [
      'Control Interno todavía no ha entregado su verificación: se listan las actividades de la muestra.',
    ]
  const chosen = checked.length - besides.length
  const done = chosen - pending.length
  const down = differing.filter(({ points }) => points !== null && points < 0)
  const up = differing.filter(({ points }) => points !== null && points > 0)
  const most = [...down].sort((a, b) => a.points! - b.points!)[0]
  const unproven = checked.filter(({ checked: one }) => one.concept === 'unproven').length
  const some = (n: number, sentence: string): string[] => (n === 0 ? [] : [sentence])
  return [
    `Se ${done === 1 ? 'verificó' : 'verificaron'} ${shownNumber(done)} de ${count(chosen, 'actividad', 'actividades')} de la muestra${besides.length === 0 ? '' : `, y ${shownNumber(besides.length)} más`}: ${differing.length === 0 ? 'ninguna difiere de lo reportado' : `${shownNumber(differing.length)} ${differing.length === 1 ? 'difiere' : 'difieren'} de lo reportado`}.`,
    ...some(
      down.length,
      `En ${count(down.length, 'actividad', 'actividades')} el avance verificado es menor que el reportado${most ? `; donde más, en «${most.label}»: ${pointsWords(most.points)}` : ''}.`,
    ),
    ...some(
      up.length,
      `En ${count(up.length, 'actividad', 'actividades')} el avance verificado es mayor que el reportado.`,
    ),
    ...some(
      unproven,
      `${count(unproven, 'actividad no tiene', 'actividades no tienen')} evidencia que pruebe lo reportado.`,
    ),
    ...some(
      pending.length,
      `${count(pending.length, 'actividad de la muestra quedó', 'actividades de la muestra quedaron')} sin verificar.`,
    ),
    ...some(
      verification.strange.length,
      `${count(verification.strange.length, 'fila de la verificación no corresponde', 'filas de la verificación no corresponden')} a ninguna actividad del plan, y no ${verification.strange.length === 1 ? 'cuenta' : 'cuentan'}.`,
    ),
  ]
}
