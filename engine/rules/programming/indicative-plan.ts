import type { Activity } from '../../plan/plan.js'
import { cleanLine } from '../../text/clean.js'
import { fold } from '../../text/fold.js'
import { codeIn, textIn } from '../fields.js'
import type { Document } from '../rule.js'

/** A goal of the four years, and the document that states it. */
export interface IndicativeGoal {
  readonly document: Document
  readonly activity: Activity
}

/** The plan indicativo among documents; it holds for four years, so its vigencia is not looked at. */
export function indicativePlans(documents: readonly Document[]): Document[] {
  return documents.filter(({ format }) => format.id === 'plan-indicativo')
}

/** The goals of the plan indicativo by their codes. */
export interface IndicativeGoals {
  /** the goals that a row may be about; null where it states no code by which they could be found */
  of(activity: Activity): readonly IndicativeGoal[] | null
}

/**
 * Finds goals by their own code, or where either side states none by that of the indicator.
 */
export function goalsOf(plans: readonly Document[]): IndicativeGoals {
  const byGoal = new Map<string, IndicativeGoal[]>()
  const byIndicator = new Map<string, IndicativeGoal[]>()
  const add = (map: Map<string, IndicativeGoal[]>, code: string, goal: IndicativeGoal): void => {
    if (code !== '') map.set(code, [...(map.get(code) ?? []), goal])
  }
  for (const document of plans) {
    for (const activity of document.plan.activities) {
      add(byGoal, goalCode(activity), { document, activity })
      add(byIndicator, codeIn(activity, 'indicatorCode'), { document, activity })
    }
  }
  return {
    of(activity) {
      const code = goalCode(activity)
      if (code !== '' && byGoal.size > 0) return byGoal.get(code) ?? []
      const indicator = codeIn(activity, 'indicatorCode')
      return indicator !== '' && byIndicator.size > 0 ? (byIndicator.get(indicator) ?? []) : null
    },
  }
}

/** The code with which a goal opens ("MP-012 Árboles…" is mp12), or the whole text where it opens with none. */
export function goalCode(activity: Activity): string {
  const text = cleanLine(textIn(activity, 'goalCode'))
  const code = /^(\p{L}{0,8})[-–_. ]?(\d+(?:[.\-–_]\d+)*)(?![\p{L}\d])/u.exec(text)
  if (!code) return fold(text)
  const numbers = code[2]!.split(/\D+/).map(Number)
  return `${fold(code[1]!)}${numbers.join('.')}`
}
