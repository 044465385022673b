import { keyOf, type Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { listItems } from '../../text/list-items.js'
import { parseNumber } from '../../text/numbers.js'
import { textIn } from '../fields.js'
import { signsInGoal } from './goal-signs.js'

/** A percentage whose scale leaves a doubt. */
export interface DoubtfulPercent {
  /** as written: "100", "0,9" */
  readonly written: string
  readonly value: number
  /** fraction: 1 may be 1% or the whole; no-sign: a percentage by its indicator, but not by its figure */
  readonly problem: 'fraction' | 'no-sign'
}

const SAYS_PERCENT = /^(?:porcentaje|%|por ?ciento|proporcion|cobertura porcentual)(?: |$)/
const BARE_NUMBER = /^\s*\d[\d.,]*\s*$/
/** "100 de los procesos registrados": a percentage that lost its sign. */
const HUNDRED_OF_ALL = /^\s*(?:el )?100 de (?:l[ao]s|l[ao]|el)\s/i
const PART_OF_ONE = /^\s*0[.,]\d+(?=\s*$|\s+del?\s)/

/**
 * The doubtful percentage of a row's goal, or null: a bare number beside a unit or an indicator that is a percentage, a part
 * of one, or a hundred of all there are.
 */
export function doubtfulPercent(activity: Activity, format: Format): DoubtfulPercent | null {
  const raw = activity.fields.get(keyOf(format, 'goal'))?.raw ?? ''
  if (!signsInGoal(raw)?.mayBeDoubtful) return null
  const goals = listItems(raw)
  const hasUnit = format.columns.some(({ key }) => key === 'unit')
  if (hasUnit) {
    const [goal] = goals
    if (goals.length !== 1 || !SAYS_PERCENT.test(fold(textIn(activity, 'unit')))) return null
    const value = bareNumber(goal!)
    return value !== null && value > 0 && value <= 1 ? { written: goal!, value, problem: 'fraction' } : null
  }
  const measured = activity.fields.get('indicator') ?? activity.fields.get('product')
  const indicators = listItems(measured?.raw ?? '')
  for (const [index, goal] of goals.entries()) {
    const indicator = fold((goals.length === indicators.length ? indicators[index] : indicators[0]) ?? '')
    const value = bareNumber(goal)
    if (value !== null && value > 0 && goals.length === indicators.length && SAYS_PERCENT.test(indicator))
      return { written: goal, value, problem: value <= 1 ? 'fraction' : 'no-sign' }
    if (HUNDRED_OF_ALL.test(goal)) return { written: '100', value: 100, problem: 'no-sign' }
    const part = PART_OF_ONE.exec(goal)?.[0].trim()
    const fraction = part === undefined ? null : (parseNumber(part)?.value ?? null)
    if (fraction !== null && fraction > 0 && fraction < 1)
      return { written: part!, value: fraction, problem: 'fraction' }
  }
  return null
}

function bareNumber(text: string): number | null {
  return BARE_NUMBER.test(text) ? (parseNumber(text.trim())?.value ?? null) : null
}
