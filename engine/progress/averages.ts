import type { ActivityProgress } from './activity-progress.js'
import { figureOf, type Figure } from './figure.js'
import { Fraction, meanOf, sumOf } from './fraction.js'
import { groupBy } from './group-by.js'

/** A mean, and the ids of the activities that it is made of. */
export interface Average {
  readonly percent: Figure
  readonly activities: readonly string[]
}

/**
 * The two averages of a group of activities, of those scheduled whose progress can be worked out; null where there is none.
 */
export interface Averages {
  /** «promedio simple por actividad»: every activity weighs the same (domain notes §3.2) */
  readonly simple: Average | null
  /**
   * - `components`: «promedio de componentes»: the simple mean of the group's components, each of them the simple mean of
   *   its activities (§3.2, since components differ much in size: 15, 0, 23, 18, 17 and 4 activities in a real plan).
   * - `weights`: «promedio ponderado»: Σ weight × progress / Σ weight, where the entity gave weights.
   */
  readonly weighted: Average | null
}

/** Which of the two the weighted average is. */
export type Weighting = 'components' | 'weights'

/** `components`, unless weights were given. */
export function weightingOf(weights: ReadonlyMap<string, number> | null): Weighting {
  return weights === null ? 'components' : 'weights'
}

/**
 * The averages of activities at a cut-off.
 * @throws RangeError where a weight is below 0 or no number
 */
export function averagesOf(
  activities: readonly ActivityProgress[],
  weights: ReadonlyMap<string, number> | null,
): Averages {
  const measured = activities.flatMap(({ activity, standing }): Measured[] =>
    standing.state === 'measured' ? [{ activity, percent: standing.progress.exact }] : [],
  )
  const ids = measured.map(({ activity }) => activity.id)
  const average = (exact: Fraction | null): Average | null =>
    exact && { percent: figureOf(exact), activities: ids }
  return {
    simple: average(meanOf(measured.map(({ percent }) => percent))),
    weighted: average(weights === null ? meanOfComponents(measured) : weightedMean(measured, weights)),
  }
}

interface Measured {
  readonly activity: ActivityProgress['activity']
  readonly percent: Fraction
}

/** A component without anything to average is no component of the mean. */
function meanOfComponents(measured: readonly Measured[]): Fraction | null {
  const components = groupBy(measured, ({ activity }) => componentKey(activity))
  return meanOf(components.map((part) => meanOf(part.map(({ percent }) => percent))!))
}

function weightedMean(measured: readonly Measured[], weights: ReadonlyMap<string, number>): Fraction | null {
  const weighed = measured.map(({ activity, percent }) => {
    const weight = Fraction.fromNumber(weights.get(activity.id) ?? 1)
    if (weight.sign() < 0) throw new RangeError(`the weight of ${activity.id} is below 0`)
    return { weight, product: weight.times(percent) }
  })
  const total = sumOf(weighed.map(({ weight }) => weight))
  return total.sign() === 0 ? null : sumOf(weighed.map(({ product }) => product)).over(total)
}

/** Names a component of a plan. */
export function componentKey(activity: {
  readonly format: string
  readonly component: number | null
}): string {
  return `${activity.format}/${String(activity.component)}`
}
