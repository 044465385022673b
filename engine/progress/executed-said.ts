import type { Measure } from './measure.js'
import { reckoningOf } from './reckoning.js'
import { saysNotDueIn, saysNothingIn } from '../text/fillers.js'
import { fold } from '../text/fold.js'
import { parseGoal } from '../text/goal.js'
import { numberInWords } from '../text/numbers.js'

/** What a cell says, and the number that was read in it, if any. */
export interface CellSaid {
  readonly text: string
  readonly number: number | null
}

/** Written, and not understood. */
const UNREADABLE = Number.NaN

/** «3/4/2027», «03-abr», «2/3», «8:30»: a date, a fraction or an hour, also where Excel keeps a number behind it. */
const NO_PLAIN_NUMBER =
  /\d\s*[/:]\s*\d|\d-\d+-\d|\d\s*[-/ ]\s*(?:de\s+)?(?:ene(?:ro)?|feb(?:rero)?|mar(?:zo)?|abr(?:il)?|mayo?|jun(?:io)?|jul(?:io)?|ago(?:sto)?|sept?(?:iembre)?|oct(?:ubre)?|nov(?:iembre)?|dic(?:iembre)?)\b/i
const NONE = /^(?:cero|nada|ningun[oa]?)$/
const YES = /^(?:si|verdadero|true|un[oa]?)$/
const NO = /^(?:no|falso|false|cero)$/
/** «casi 20», «faltan 3», «sin 1 informe»: what is said is not the quantity that stands there. */
const HEDGED =
  /\b(?:casi|aprox\w*|alrededor|cerca|unos|unas|falt\w*|pendient\w*|no|sin|ningun[oa]?|mitad|medi[oa])\b/
/** What says more than a quantity and its unit is a tale, not a figure. */
const LONGEST = 8

/**
 * What the cell of what was executed («Ejecutado al corte») says of a goal: a number, written as such or as the only
 * quantity of a few words («1 informe», «tres»); 1 or 0 of a yes or no. Null where it is empty, NaN where what is written is
 * not understood: words, a date, a percentage of what is counted, less than nothing of what adds up.
 */
export function executedSaid({ text, number }: CellSaid, measure: Measure): number | null {
  if (text.trim() === '' && number === null) return null
  if (NO_PLAIN_NUMBER.test(text)) return UNREADABLE
  if (measure.kind === 'yesno') return answerSaid({ text, number })
  const said = number === null ? quantitySaid(text) : { quantity: number, percent: text.includes('%') }
  if (!said) return UNREADABLE
  const isPercentage = measure.kind === 'percent' || measure.rate
  if (said.percent && !isPercentage) return UNREADABLE
  if (measure.kind === 'percent' && said.unit && !said.percent) return UNREADABLE
  return said.quantity < 0 && addsUp(measure) ? UNREADABLE : said.quantity
}

/** Whether its cell is only filled up («N/A», «-», «No programada»), so that what stands beside it counts. */
export function isFiller({ text, number }: CellSaid): boolean {
  return number === null && (saysNothingIn(text) || saysNotDueIn(text)) && !NONE.test(fold(text))
}

/**
 * What the cell of the progress («% de avance») says: a percentage. Null where it says none, NaN where it cannot be told: what
 * a share of 1 without a percent sign means, 1% or all of it, nobody knows (rule `progress-range`).
 * @param isPercent whether the cell is known to hold percentages, as in a follow-up that Cotejo prepared
 */
export function percentSaid({ text, number }: CellSaid, isPercent: boolean): number | null {
  if (number === null) {
    if (saysNothingIn(text) || saysNotDueIn(text)) return null
    const said = NO_PLAIN_NUMBER.test(text) ? null : quantitySaid(text)
    return said?.percent ? said.quantity : UNREADABLE
  }
  if (number < 0 || NO_PLAIN_NUMBER.test(text)) return UNREADABLE
  return number === 0 || number > 1 || isPercent || text.includes('%') ? number : UNREADABLE
}

function answerSaid({ text, number }: CellSaid): number {
  if (number !== null) {
    if (!text.includes('%')) return number
    return number === 100 ? 1 : number === 0 ? 0 : UNREADABLE
  }
  const answer = fold(text.split(/[,.;:(]/)[0]!)
  return YES.test(answer) ? 1 : NO.test(answer) ? 0 : UNREADABLE
}

interface QuantitySaid {
  readonly quantity: number
  readonly percent: boolean
  readonly unit?: string
}

/** The only quantity of a few words; null where there is none, or more than one. */
function quantitySaid(text: string): QuantitySaid | null {
  const folded = fold(text)
  if (NONE.test(folded)) return { quantity: 0, percent: false }
  if (folded.split(' ').length > LONGEST || HEDGED.test(folded)) return null
  const [only, ...others] = parseGoal(text)
  if (!only || others.length > 0 || only.comparator !== 'exactly' || only.kind === 'yesno') return null
  const rest = fold(text.replace(only.written, ' '))
  if (rest.split(' ').some((word) => /\d/.test(word) || numberInWords([word]) !== null)) return null
  return { quantity: only.quantity, percent: only.kind === 'percent', unit: only.unit }
}

function addsUp(measure: Measure): boolean {
  const reckoning = reckoningOf(measure)
  return typeof reckoning === 'object' && reckoning.how === 'sum'
}
