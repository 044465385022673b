import type { Finding } from '../../findings/finding.js'
import type { Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { IMPACTS, onScale, PROBABILITIES, ZONES, zonesOf } from './scales.js'

/** The zone is what probability and impact give by the matrix in use, and controls never make a risk graver. */
export const riskZone: Rule = {
  id: 'risk-zone',
  scope: 'row',
  needs: [],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity): Finding[] => [
      ...wrongZone(activity, format, 'probability', 'impact', 'zone'),
      ...(isHigher(activity)
        ? [
            finding('risk-zone', 'error', placeOf(activity, format, 'residualZone'), {
              problem: 'residual-higher',
            }),
          ]
        : wrongZone(activity, format, 'residualProbability', 'residualImpact', 'residualZone')),
    ]),
}

function wrongZone(activity: Activity, format: Format, p: string, i: string, zone: string): Finding[] {
  const probability = onScale(activity.fields.get(p), PROBABILITIES)
  const impact = onScale(activity.fields.get(i), IMPACTS)
  const text = textIn(activity, zone)
  const said = saidZone(text)
  if (!probability?.length || !impact?.length) return []
  if (said === null && !isOtherProduct(text, probability, impact)) return []
  const zones = zonesOf(probability, impact, textIn(activity, i))
  if (said !== null && zones.includes(said)) return []
  const facts = { problem: 'zone' as const, text, zones: zones.map((at) => ZONES[at]!.name) }
  return [finding('risk-zone', 'error', placeOf(activity, format, zone), facts)]
}

/** The zone that a cell names ("30 - ALTA", "Zona de riesgo alta"), or null where it names none. */
function saidZone(text: string): number | null {
  const named = fold(text)
    .split(' ')
    .flatMap((word) => ZONES.findIndex(({ words }) => words.test(word)))
    .filter((at) => at >= 0)
  return named.length === 1 ? named[0]! : null
}

/** Whether a zone written as a bare number is the product of neither scale: impact of 5, 10 and 20, of 1 to 3, or of 3 to 5. */
function isOtherProduct(text: string, probability: readonly number[], impact: readonly number[]): boolean {
  if (!/^\d+$/.test(text)) return false
  const written = Number(text)
  return !probability.some((p) =>
    impact.some((i) => [[5, 10, 20][i]!, i + 1, i + 3].some((value) => (p + 1) * value === written)),
  )
}

/** Whether both readings of the residual risk are graver than those of the inherent one. */
function isHigher(activity: Activity): boolean {
  const read = (key: string, scale: typeof PROBABILITIES) => onScale(activity.fields.get(key), scale) ?? []
  const p = read('probability', PROBABILITIES)
  const i = read('impact', IMPACTS)
  const residualP = read('residualProbability', PROBABILITIES)
  const residualI = read('residualImpact', IMPACTS)
  if ([p, i, residualP, residualI].some((values) => values.length === 0)) return false
  const product = (
    a: readonly number[],
    b: readonly number[],
    pick: (...values: number[]) => number,
  ): number => (pick(...a) + 1) * [5, 10, 20][pick(...b)]!
  return product(residualP, residualI, Math.min) > product(p, i, Math.max)
}
