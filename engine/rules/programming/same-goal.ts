import type { Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { meaningOfCode, meaningOfText } from '../../compare/meaning.js'
import { cleanLine } from '../../text/clean.js'
import { similarity } from '../../text/similarity.js'
import { codeIn, textIn } from '../fields.js'

/** From which likeness the texts of two goals are those of one. */
const ALIKE = 0.75

/** What a goal is known by: its own code and text, and the code of its indicator. */
export interface GoalNames {
  /** `mp 12`; empty where it bears none, or digits that may be a quantity */
  readonly code: string
  /** the digits with which it opens, where they may be a code or a quantity */
  readonly digits: string
  readonly text: string
  readonly indicator: string
}

/** Whether the rows of a format say which goal they are about. */
export function namesGoals({ columns }: Format): boolean {
  return columns.some(({ key }) => key === 'goalCode' || key === 'indicatorCode')
}

export function goalNamesOf(activity: Activity): GoalNames {
  const text = cleanLine(textIn(activity, 'goalCode'))
  const [, letters = '', digits = '', rest = ''] =
    /^(\p{L}{0,8})[-–_. ]?(\d+(?:[.\-–_]\d+)*)(?![\p{L}\d])(.*)$/u.exec(text) ?? []
  const said = meaningOfText(digits === '' ? text : rest)
  const isCode = digits !== '' && (letters !== '' || said === '')
  const plain = digits.split(/\D+/).map(Number).join('.')
  return {
    code: isCode ? `${meaningOfText(letters)} ${plain}`.trim() : '',
    digits: isCode ? '' : digits && plain,
    text: said,
    indicator: meaningOfCode(codeIn(activity, 'indicatorCode')),
  }
}

/** Whether a row says which goal it is about. */
export function isNamed({ code, digits, text, indicator }: GoalNames): boolean {
  return [code, digits, text, indicator].some((name) => name !== '')
}

/** Whether two rows are about one goal: by code, by what it says, by its indicator; where they contradict, about two. */
export function isSameGoal(a: GoalNames, b: GoalNames): boolean {
  const byCode = sameCode(a, b)
  const byIndicator = a.indicator === '' || b.indicator === '' ? null : a.indicator === b.indicator
  return byCode !== false && byIndicator !== false && (byCode ?? byIndicator ?? false)
}

/** Whether what two goals say says the same, whatever their codes. */
export function saySameGoal(a: GoalNames, b: GoalNames): boolean {
  if (a.text === '' || b.text === '') return a.text === b.text && a.indicator === b.indicator
  return a.text === b.text || similarity(a.text, b.text) >= ALIKE
}

/** Null where it cannot be told. */
function sameCode(a: GoalNames, b: GoalNames): boolean | null {
  const blank = ({ code, digits, text }: GoalNames): boolean => code + digits + text === ''
  if (blank(a) || blank(b)) return null
  if (a.code !== '' && b.code !== '') return a.code === b.code
  const saysSame = a.text !== '' && b.text !== '' && saySameGoal(a, b)
  if (saysSame) return true
  if (a.digits !== '' && b.digits !== '') return a.digits === b.digits
  return null
}
