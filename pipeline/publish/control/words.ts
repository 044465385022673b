import { shownDate } from '../../../engine/calendar/iso-date.js'
import type { Measure } from '../../../engine/progress/measure.js'
import { shownNumber } from '../../../engine/text/numbers.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { publishingDeadline } from '../../monitor/monitoring-rules.js'
import type { Risk, Sample } from '../../monitor/sample.js'
import type { VerifiedActivity } from '../../monitor/verification.js'
import { pointsWords } from '../report/progress/quantity-words.js'
import { count } from '../report/words.js'
import type { ControlFigures } from './figures.js'

/** What of a report calls for a look, as Control Interno would say it. */
export const RISK_LABEL: Readonly<Record<Risk, string>> = {
  'full-without-evidence': 'Dice estar cumplida y no dice dónde está la evidencia',
  'without-evidence': 'Reporta avance y no dice dónde está la evidencia',
  'over-executed': 'Reporta más de lo programado',
  'went-back': 'Retrocedió desde el corte anterior',
  conflicting: 'Los corresponsables reportan cifras distintas',
  'from-percent': 'Reporta un porcentaje y no la cantidad',
  'overdue-now-fulfilled': 'Estaba vencida y ahora dice estar cumplida',
}

export const CHOSEN_LABEL = { risk: 'Por riesgo', draw: 'Por sorteo' } as const

export const OUTCOME_LABEL: Readonly<Record<VerifiedActivity['outcome'], string>> = {
  same: 'Coincide',
  different: 'Difiere',
  pending: 'Sin verificar',
}

/** Why an activity was chosen: its signs of risk, one per line, or that it was drawn. */
export function whyChosen({ sampled }: Pick<VerifiedActivity, 'sampled'>): string {
  if (sampled === null) return 'Se verificó además de la muestra'
  const risks = sampled.risks.map((risk) => RISK_LABEL[risk])
  return sampled.by === 'risk' ? risks.join('\n') : ['Por sorteo', ...risks].join('\n')
}

/** How a sample was drawn, one sentence each, so that an auditor can draw it again. */
export function sampleWords({ percent, seed, reported, activities, components, risky }: Sample): string[] {
  const byRisk = activities.filter(({ by }) => by === 'risk').length
  const signs = new Set(Object.values(risky).flat()).size
  const chosen = activities.length
  const many = (n: number, rest: string): string => `${count(n, 'actividad', 'actividades')} ${rest}`
  return [
    `De ${many(reported, 'con reporte')} al corte se ${chosen === 1 ? 'escogió' : 'escogieron'} ${shownNumber(chosen)}: el ${shownNumber(percent)} %, redondeado hacia arriba, y al menos una de cada componente con reportes (${count(components.length, 'componente', 'componentes')}).`,
    signs === 0
      ? 'Ningún reporte tiene señales de riesgo: toda la muestra se sorteó.'
      : `Por riesgo: ${many(signs, signs === 1 ? 'tiene' : 'tienen')} alguna señal de las que se cuentan abajo. Con ellas se llena hasta la mitad de la muestra, primero las de más señales: ${shownNumber(byRisk)}.`,
    `Por sorteo: ${shownNumber(chosen - byRisk)}. Cada puesto es del componente al que más le falta para su proporción (método de Sainte-Laguë) y, en él, de la actividad con el turno más bajo. El turno es la huella SHA-256 del texto «semilla|código de la actividad».`,
    'El porcentaje y el modo de escoger los decide Control Interno: no salen de ninguna norma.',
    `Semilla: ${seed}. Quien tenga la semilla y los mismos reportes obtiene la misma muestra.`,
  ]
}

/** What number tells how far a goal has come. */
export function measuredWords({ kind, rate, accumulation, unit }: Measure): string {
  if (kind === 'yesno') return '1 si se cumplió, 0 si no'
  const what = kind === 'percent' ? 'en %' : kind === 'money' ? 'en pesos' : unit === '' ? '' : `en ${unit}`
  const isValue =
    (rate && accumulation !== 'accumulated') ||
    accumulation === 'stock' ||
    accumulation === 'capacity' ||
    accumulation === 'reduction' ||
    accumulation === 'yearly-reduction'
  return `${isValue ? 'El valor a la fecha del corte' : 'Lo hecho desde el comienzo del año'}${what === '' ? '' : `, ${what}`}`
}

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
