import { withPercentMarks } from './percent.js'

const CHANGE =
  '(?:aument(?:ar|o)|aumentad[oa]s?|increment(?:ar|o)|incrementad[oa]s?|crecer|crecimiento|redu(?:cir|ccion)|reducid[oa]s?|disminu(?:ir|cion)|disminuid[oa]s?|descenso)'

const CHANGES: readonly RegExp[] = [
  // "reducir los tiempos en un 10%"; what says where to come to ("al 5%") says the level
  new RegExp(
    `\\b${CHANGE}(?: (?!al? (?:menos )?(?:el )?%)\\S+){0,10}? (?:en|del?)(?: (?:al|menos|como|minimo|por|lo|un|el|de))* %`,
  ),
  new RegExp(`\\b${CHANGE} %`),
  // "30% menos desnutrición"
  /% (?:mas|menos) \p{L}/u,
  // "60% de reducción"
  new RegExp(`% (?:de |en )?(?:la |el )?${CHANGE}\\b`),
]
const BASELINE =
  /\b(?:respecto|frente al?|con relacion|en relacion (?:con|a)|comparad[oa]s?|en comparacion|linea (?:de )?base|lb|tomando como base|con base en|partiendo de|versus|vs|(?:vigencia|ano|periodo|trimestre|semestre|mes) anterior|sobre lo|sobre el (?:ano|resultado|valor|total|promedio)|(?:19|20)\d\d)\b|\bdel? % al? (?:el )?%/

/** Whether a goal is a rise or a fall: "incremento del 5%", "10% más que el año anterior". */
export function isChange(goal: string): boolean {
  const marked = withPercentMarks(goal)
  return CHANGES.some((pattern) => pattern.test(marked))
}

/**
 * Whether a goal promises a rise or a fall of some percent without saying from where: "60% reducción en los casos". A
 * level to come to ("reducir al 5%") and a rise with its start ("del 40% al 50%", "respecto a 2022") need none.
 */
export function lacksBaseline(goal: string): boolean {
  const marked = withPercentMarks(goal)
  return CHANGES.some((pattern) => pattern.test(marked)) && !statesBaseline(goal)
}

/** Whether a text says from where a change is counted: "línea base: 20", "respecto a 2022". */
export function statesBaseline(text: string): boolean {
  return BASELINE.test(withPercentMarks(text))
}
