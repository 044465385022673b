import type { ActivityProgress, Standing } from '../../../../engine/progress/activity-progress.js'
import type { CountedReport } from '../../../../engine/progress/counted-report.js'
import { Fraction } from '../../../../engine/progress/fraction.js'
import type { MovementKind } from '../../../../engine/progress/movement.js'
import type { NotCalculableReason } from '../../../../engine/progress/reckoning.js'
import type { ScheduleMethod } from '../../../../engine/progress/schedule.js'
import { hasFigures } from '../../../../engine/progress/report.js'
import type { NotScheduledReason } from '../../../../engine/progress/scheduled.js'
import type { Weighting } from '../../../../engine/progress/averages.js'
import type { Unattributed } from '../../../monitor/reported-progress.js'

/** Where an activity stands at a cut-off, as a person would tell it. */
export type ProgressState = 'fulfilled' | 'behind' | 'unreported' | 'not-calculable' | 'not-scheduled'

export const PROGRESS_STATES: readonly ProgressState[] = [
  'fulfilled',
  'behind',
  'unreported',
  'not-calculable',
  'not-scheduled',
]

export const PROGRESS_STATE_LABEL: Readonly<Record<ProgressState, string>> = {
  fulfilled: 'Cumplida',
  behind: 'Por debajo de lo programado',
  unreported: 'Sin reporte',
  'not-calculable': 'Sin cálculo posible',
  'not-scheduled': 'No programada',
}

export const PROGRESS_STATE_LABEL_MANY: Readonly<Record<ProgressState, string>> = {
  fulfilled: 'Cumplidas',
  behind: 'Por debajo de lo programado',
  unreported: 'Sin reporte',
  'not-calculable': 'Sin cálculo posible',
  'not-scheduled': 'No programadas',
}

/** Of what is scheduled and nobody has reported, before anybody reports: it is no silence yet. */
export const PENDING_LABEL = 'Por reportar'

/** What activities in a state are called, where somebody has reported and where nobody has yet. */
export function stateLabelMany(state: ProgressState, anyReport: boolean): string {
  return state === 'unreported' && !anyReport ? PENDING_LABEL : PROGRESS_STATE_LABEL_MANY[state]
}

export const NOT_SCHEDULED_LABEL: Readonly<Record<NotScheduledReason, string>> = {
  'no-measurable-goal': 'su meta no tiene cantidad',
  'no-dates': 'ninguna de sus fechas finales es una fecha',
  'none-closed': 'ninguna de sus ventanas ha cerrado',
  'no-whole-month': 'no ha transcurrido un mes completo',
}

export const NOT_CALCULABLE_LABEL: Readonly<Record<NotCalculableReason, string>> = {
  'accumulation-unknown': 'su tipo de acumulación no es ninguno de los conocidos',
  limit: 'su meta es un tope: hacer menos es cumplir',
  'goal-not-positive': 'su meta es 0',
  'baseline-missing': 'falta su línea base',
  'last-year-missing': 'falta el valor del año anterior',
  'goal-equals-baseline': 'su meta es igual a su línea base',
  'goal-against-baseline': 'su meta va al contrario de su línea base',
  'answer-unreadable': 'se responde con 1 o 0, y dice otra cosa',
  'figure-unreadable': 'lo reportado no es un número',
  'told-twice': 'su libro trae dos cifras distintas de ella',
}

/** Why nothing of a follow-up counts. */
export const UNATTRIBUTED_LABEL: Readonly<Record<Unattributed['why'], string>> = {
  'no-owner': 'no dice de qué dependencia es, o hasta qué corte',
  'other-vigencia': 'es de otra vigencia',
}

export const MOVEMENT_LABEL: Readonly<Record<MovementKind, string>> = {
  moved: 'Avanzó',
  still: 'Igual',
  back: 'Retrocedió',
  'first-report': 'Primer reporte',
  silent: 'Dejó de reportar',
  'no-figures': 'Sin cifras',
  'not-comparable': 'No se compara',
  added: 'Nueva en el plan',
  removed: 'Ya no está en el plan',
}

export const BASIS_LABEL: Readonly<Record<CountedReport['basis'], string>> = {
  leader: 'Reportó el líder',
  agreed: 'Reportaron lo mismo',
  settled: 'Resuelto',
  none: '',
}

export const METHOD_LABEL: Readonly<Record<ScheduleMethod, string>> = {
  'closed-windows': 'por ventanas cerradas',
  'by-months': 'por meses',
}

export const WEIGHTING_LABEL: Readonly<Record<Weighting, string>> = {
  components: 'Promedio de componentes',
  weights: 'Promedio ponderado',
}

const HUNDRED = Fraction.fromNumber(100)

/** Where an activity stands at a cut-off. */
export function progressState({ standing, report }: ActivityProgress): ProgressState {
  if (standing.state !== 'measured') return standing.state
  if (standing.progress.exact.compare(HUNDRED) === 0) return 'fulfilled'
  return hasFigures(report) ? 'behind' : 'unreported'
}

/** The same in words, with the reason where there is one: `No programada: ninguna de sus ventanas ha cerrado`. */
export function standingWords(progress: ActivityProgress): string {
  const { standing } = progress
  const label = PROGRESS_STATE_LABEL[progressState(progress)]
  if (standing.state === 'measured') return label
  return `${label}: ${reasonsOf(standing).join('; ')}`
}

/** Why it has no percentage, each reason once; none where it has one. */
export function reasonsOf(standing: Standing): string[] {
  if (standing.state === 'measured') return []
  if (standing.state === 'not-scheduled') return [NOT_SCHEDULED_LABEL[standing.reason]]
  return [
    ...new Set(standing.goals.flatMap((goal) => (goal.calculable ? [] : NOT_CALCULABLE_LABEL[goal.reason]))),
  ]
}
