import type { Finding } from '../../findings/finding.js'
import { keyOf, type Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { differByAPeso, goalIn, numberIn, sourcesOf, sumOf, textIn, soundRows } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Cells where a row may say that it costs nothing. */
const SAYS_WHY = ['total', 'project', 'bpin', 'observations', 'integratedPlans']
const FREE =
  /^(?:(?:por|de|recursos? de) )?gestion\b(?!.{25})|\bpor gestion\b|\bsin costo\b|\bno (?:requiere|necesita) recursos\b/

/**
 * Every programmed goal says with what it is paid: a source with a value, or that it is of management («gestión»); no
 * value is negative, and the total is what the sources add up to, down to one peso (Ley 1474 de 2011, art. 74).
 */
export const budgetSource: Rule = {
  id: 'budget-source',
  scope: 'row',
  needs: ['ownFunds'],
  tellsEmpty: ['ownFunds', 'sgp', 'sgr', 'cofinancing', 'credit', 'otherFunds', 'total'],
  check: (plan, { format }) => soundRows(plan).flatMap((activity) => wrongSources(activity, format)),
}

function wrongSources(activity: Activity, format: Format): Finding[] {
  const sources = sourcesOf(format).filter((key) => activity.fields.has(key))
  const negative = sources.filter((key) => (numberIn(activity, key) ?? 0) < 0)
  if (negative.length > 0) {
    return negative.map((key) =>
      finding('budget-source', 'error', placeOf(activity, format, key), {
        problem: 'negative',
        value: numberIn(activity, key)!,
      }),
    )
  }
  const sum = sumOf(activity, sources)
  const total = numberIn(activity, 'total')
  if (total !== null && sum !== null && differByAPeso(total, sum))
    return [
      finding('budget-source', 'error', placeOf(activity, format, 'total'), { problem: 'total', total, sum }),
    ]
  const goal = goalIn(activity, keyOf(format, 'goal'))
  if (goal === null || goal <= 0 || (sum ?? 0) > 0 || saysFree(activity, sources)) return []
  const written = [...sources, 'total'].some((key) => textIn(activity, key) !== '')
  const mustWrite = sources.every((key) =>
    format.columns.some((column) => column.key === key && column.required),
  )
  if (!written && mustWrite) return []
  const key = sources.find((source) => textIn(activity, source) !== '') ?? sources[0]!
  return [finding('budget-source', 'error', placeOf(activity, format, key), { problem: 'none' })]
}

function saysFree(activity: Activity, sources: readonly string[]): boolean {
  return [...sources, ...SAYS_WHY].some((key) => FREE.test(fold(textIn(activity, key))))
}
