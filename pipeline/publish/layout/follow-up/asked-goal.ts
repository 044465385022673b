import { goalProgress } from '../../../../engine/progress/goal-progress.js'
import type { Fraction } from '../../../../engine/progress/fraction.js'
import type { Measure } from '../../../../engine/progress/measure.js'
import { reckoningOf, type NotCalculableReason } from '../../../../engine/progress/reckoning.js'
import { ADDED_UP } from '../../../../engine/rules/progress/progress-of.js'
import { shownNumber } from '../../../../engine/text/numbers.js'

/** How the cell of what was executed is filled in. */
export type Entry = 'count' | 'money' | 'percent' | 'answer' | 'value' | 'none'

/** A goal as a prepared follow-up asks for it. */
export interface AskedGoal {
  readonly entry: Entry
  /** «Cómo se mide» */
  readonly measured: string
  /** what is scheduled at the cut-off; null where nothing is */
  readonly scheduled: number | null
  /** the formula of its progress from the cell of what was executed; null where nothing can be worked out */
  readonly formula: ((executed: string) => string) | null
}

/** A goal as it is asked for at a cut-off; its share is 0 where nothing is scheduled. */
export function askedGoal(measure: Measure, share: Fraction): AskedGoal {
  const reckoning = reckoningOf(measure)
  if (typeof reckoning === 'string') {
    return {
      entry: entryOf(measure, false),
      measured: measuredWords(measure),
      scheduled: share.sign() > 0 ? measure.quantity : null,
      formula: null,
    }
  }
  const isSum = reckoning.how === 'sum'
  const asked = { entry: entryOf(measure, isSum), measured: measuredWords(measure) }
  const progress = share.sign() > 0 ? goalProgress(measure, null, share) : null
  if (!progress?.calculable) return { ...asked, scheduled: null, formula: null }
  const { exact, shown } = progress.scheduled
  const formula = (executed: string): string => {
    if (reckoning.how === 'answer') return whenSaid(executed, `IF(${executed}=${shown},100,0)`)
    if (reckoning.how !== 'path') return whenSaid(executed, shareOf(executed, exact))
    const { from } = reckoning
    const start = from.denominator === 1n ? '' : `/${from.denominator}`
    const gone = `(${executed}-${parenthesised(from.numerator)}${start})`
    return whenSaid(executed, shareOf(gone, exact.minus(from)))
  }
  return { ...asked, scheduled: shown, formula }
}

/** An activity whose goal says no quantity: what was done is told in words. */
export const WORDS_ONLY: AskedGoal = {
  entry: 'none',
  measured: 'La meta del plan no dice una cantidad: cuente lo hecho con palabras',
  scheduled: null,
  formula: null,
}

/** Percent of a quantity over another, from 0 to 100, rounded once as everywhere else: docs/avance.md. */
function shareOf(done: string, { numerator, denominator }: Fraction): string {
  const times = denominator === 1n ? '' : `*${denominator}`
  return `MAX(0,MIN(100,ROUND(100*${done}${times}/${parenthesised(numerator)},1)))`
}

function whenSaid(executed: string, formula: string): string {
  return `IF(ISNUMBER(${executed}),${formula},"")`
}

function parenthesised(figure: bigint): string {
  return figure < 0n ? `(${figure})` : String(figure)
}

function entryOf({ kind, rate }: Measure, isSum: boolean): Entry {
  if (kind === 'yesno') return 'answer'
  if (kind === 'money') return 'money'
  if (kind === 'percent') return 'percent'
  return isSum && !rate ? 'count' : 'value'
}

/** What number tells how far a goal has come: «Cómo se mide» of every workbook. */
export function measuredWords(measure: Measure): string {
  const reckoning = reckoningOf(measure)
  if (typeof reckoning === 'string') return `Se mide: el valor a la fecha del corte; ${WHY[reckoning]}`
  switch (reckoning.how) {
    case 'answer':
      return 'Sí o no: 1 si ya se cumplió, 0 si todavía no'
    case 'sum':
      return `${ADDED_UP}: todo lo hecho desde el 1 de enero${measure.kind === 'money' ? ', en pesos' : ''}`
    case 'level':
      return measure.rate
        ? 'Se mide: el porcentaje o la tasa a la fecha del corte; no se suma'
        : 'Se mide: cuánto hay a la fecha del corte; no se suma'
    case 'path': {
      const { numerator, denominator } = reckoning.from
      const from = shownNumber(Number(numerator) / Number(denominator))
      return `Se mide: el valor a la fecha del corte; se partió de ${from}`
    }
  }
}

const WHY: Readonly<Record<NotCalculableReason, string>> = {
  limit: 'es un tope, y cumplir es no pasarlo',
  'goal-not-positive': 'la meta es 0, y de ahí no sale un porcentaje',
  'accumulation-unknown': 'el plan no dice un tipo de acumulación conocido',
  'baseline-missing': 'el plan no dice la línea base',
  'last-year-missing': 'el plan no dice el valor del año anterior',
  'goal-equals-baseline': 'la meta es igual a la línea base',
  'goal-against-baseline': 'la meta va al contrario de la línea base',
  'answer-unreadable': '1 si se cumplió, 0 si no',
  'figure-unreadable': 'escríbalo como número',
  'told-twice': 'escriba una sola cifra',
}
