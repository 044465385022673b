import type { ActivityProgress } from '../../../../engine/progress/activity-progress.js'
import type { CountedReport } from '../../../../engine/progress/counted-report.js'
import { Fraction } from '../../../../engine/progress/fraction.js'
import type { MovementKind } from '../../../../engine/progress/movement.js'
import type { NotCalculableReason } from '../../../../engine/progress/reckoning.js'
import type { ScheduleMethod } from '../../../../engine/progress/schedule.js'
import type { NotScheduledReason } from '../../../../engine/progress/scheduled.js'
import type { Weighting } from '../../../../engine/progress/averages.js'

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
  const silent = report.executed.every((figure) => figure === null)
  return silent ? 'unreported' : 'behind'
}

/** The same in words, with the reason where there is one: `No programada: ninguna de sus ventanas ha cerrado`. */
export function standingWords(progress: ActivityProgress): string {
  const { standing } = progress
  const label = PROGRESS_STATE_LABEL[progressState(progress)]
  if (standing.state === 'not-scheduled') return `${label}: ${NOT_SCHEDULED_LABEL[standing.reason]}`
  if (standing.state === 'measured') return label
  const reasons = standing.goals.flatMap((goal) =>
    goal.calculable ? [] : [NOT_CALCULABLE_LABEL[goal.reason]],
  )
  return `${label}: ${[...new Set(reasons)].join('; ')}`
}
