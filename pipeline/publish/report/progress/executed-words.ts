import { figureOf } from '../../../../engine/progress/figure.js'
import { Fraction } from '../../../../engine/progress/fraction.js'
import type { Measure } from '../../../../engine/progress/measure.js'
import { hasFigure, type Figures } from '../../../../engine/progress/report.js'
import { percentWords, quantityWords } from './quantity-words.js'

/** What was reported or verified of a goal, rounded once as every figure; null where nothing that can be read was. */
export function executedShown(executed: number | null | undefined): number | null {
  return executed === null || executed === undefined || !Number.isFinite(executed)
    ? null
    : figureOf(Fraction.fromNumber(executed)).shown
}

/** `3 informes`, `80 % de lo programado` where only a percentage was given, `no se entiende`; null where nothing was. */
export function executedOf(figures: Figures, goal: number, measure: Measure): string | null {
  if (!hasFigure(figures, goal)) return null
  const executed = figures.executed[goal] ?? null
  const percent = executedShown(figures.percents?.[goal])
  if (executed === null && percent !== null) return `${percentWords(percent)} de lo programado`
  const shown = executedShown(executed)
  return shown === null ? 'no se entiende' : quantityWords(shown, measure)
}

/** What was done of each goal, one per line; `sin dato` where nothing was reported of it. */
export function executedWords(measures: readonly Measure[], figures: Figures): string {
  return measures.map((measure, goal) => executedOf(figures, goal, measure) ?? 'sin dato').join('\n')
}
