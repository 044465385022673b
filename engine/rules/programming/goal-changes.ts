import { matchActivities } from '../../compare/match-activities.js'
import { meaningOfCode, meaningsIn } from '../../compare/meaning.js'
import { keyOf, type Format } from '../../format/format.js'
import type { RuleFacts } from '../../findings/facts.js'
import type { Finding } from '../../findings/finding.js'
import type { ApprovedPlan, Baseline } from '../../plan/baseline.js'
import type { Activity, Plan } from '../../plan/plan.js'
import { cleanLine } from '../../text/clean.js'
import { goalIn, isBroken, numberIn, saysNothing, textIn } from '../fields.js'
import { placeOf, rowLabel } from '../place.js'
import { finding } from '../rule.js'
import { goalNamesOf, isNamed, isSameGoal, namesGoals, saySameGoal, type GoalNames } from './same-goal.js'

type Facts = RuleFacts['goal-after-approval']
type CodeChange = Extract<Facts, { readonly problem: 'code' }>['codes'][number]

const QUARTERS = ['q1', 'q2', 'q3', 'q4']

/** What is wrong with a row, and where. */
interface Wrong {
  readonly activity: Activity
  /** key of the column to look at */
  readonly key: string
  /** rows of which the same would be said are told once */
  readonly cause: string
  readonly facts: (rows: number) => Facts
}

/** The baseline that an approved plan is for the plans that come after it. */
export function baselineFrom(approved: ApprovedPlan): Baseline {
  return { ...approved, changesOfGoals: (plan, format) => changesOfGoals(plan, approved, format) }
}

/** The goals of a plan that the approved one does not have, or has under other codes, or had without a quantity. */
function changesOfGoals(plan: Plan, { plan: approved, act, date }: ApprovedPlan, format: Format): Finding[] {
  const known = new ApprovedGoals(approved, format)
  const { pairs } = matchActivities(approved.activities, plan.activities, format, meaningsIn(format))
  const was = new Map(pairs.map(({ before, after }) => [after, before]))
  const wrong = plan.activities.flatMap((activity): Wrong[] => {
    const quantity = quantityOf(activity, format)
    const before = was.get(activity) ?? null
    const goals = namesGoals(format)
    const names = goalNamesOf(activity)
    if (goals && !isNamed(names)) return []
    const rows = goals ? known.about(names) : before ? [before] : []
    const codes = before ? codeChanges(before, activity, format) : []
    if (codes.length > 0 && !known.hasCodes(activity) && isOtherwiseTheSame(before!, activity, goals)) {
      const cause = codes.map(({ header, before: from, after }) => [header, from, after].join(' ')).join('\n')
      return [
        {
          activity,
          key: codes[0]!.key,
          cause,
          facts: (n) => ({ problem: 'code', codes: codes.map(said), rows: n, act, date }),
        },
      ]
    }
    if (quantity === null) return []
    const goal = goalSaid(activity, format)
    const key =
      goals && textIn(activity, 'goalCode') !== '' ? 'goalCode' : keyOf(format, goals ? 'goal' : 'subject')
    const about = { goal, act, date }
    if (rows.length === 0) {
      return [
        { activity, key, cause: `new ${goal}`, facts: (n) => ({ problem: 'new-goal', rows: n, ...about }) },
      ]
    }
    if (rows.some((row) => hadQuantity(row, approved, format))) return []
    const facts = (n: number): Facts => ({ problem: 'quantity', quantity, rows: n, ...about })
    return [{ activity, key: keyOf(format, 'goal') || key, cause: `quantity ${goal}`, facts }]
  })
  return onceEach(wrong).map(({ activity, key, facts, rows }) =>
    finding('goal-after-approval', 'error', placeOf(activity, format, key), facts(rows)),
  )
}

/** Each cause at its first row, with how many rows it is in. */
function onceEach(wrong: readonly Wrong[]): (Wrong & { readonly rows: number })[] {
  const causes = new Map<string, Wrong[]>()
  for (const one of wrong) {
    const group = causes.get(one.cause)
    if (group) group.push(one)
    else causes.set(one.cause, [one])
  }
  return [...causes.values()].map((group) => ({ ...group[0]!, rows: group.length }))
}

/** The goals of the approved plan, found without looking at all of them each time. */
class ApprovedGoals {
  readonly #rows: readonly { readonly names: GoalNames; readonly activity: Activity }[]
  readonly #codes: ReadonlySet<string>
  readonly #known = new Map<string, readonly Activity[]>()

  constructor(
    { activities }: Plan,
    private readonly format: Format,
  ) {
    this.#rows = activities.map((activity) => ({ names: goalNamesOf(activity), activity }))
    this.#codes = new Set(activities.map((activity) => codesOf(activity, format)))
  }

  /** The rows about a goal. */
  about(names: GoalNames): readonly Activity[] {
    const key = JSON.stringify(names)
    const known = this.#known.get(key)
    if (known) return known
    const rows = this.#rows.flatMap((row) => (isSameGoal(row.names, names) ? [row.activity] : []))
    this.#known.set(key, rows)
    return rows
  }

  /** Whether some row bears just the codes of one. */
  hasCodes(activity: Activity): boolean {
    return this.#codes.has(codesOf(activity, this.format))
  }
}

/** Columns of codes that make up the structure of the plan; the BPIN is that of a project, which may change. */
function codeKeys({ columns }: Format): string[] {
  return columns.flatMap(({ key, type }) => (type === 'code' && key !== 'bpin' ? [key] : []))
}

function codeOf(activity: Activity, key: string): string {
  return /^\d*/.exec(meaningOfCode(textIn(activity, key)))![0]
}

function codesOf(activity: Activity, format: Format): string {
  return [goalNamesOf(activity).code, ...codeKeys(format).map((key) => codeOf(activity, key))].join(' ')
}

interface KeyedChange extends CodeChange {
  readonly key: string
}

/** The codes of a row that are others now; one that was or is not written is no change of a code. */
function codeChanges(before: Activity, after: Activity, format: Format): KeyedChange[] {
  const header = (key: string): string => format.columns.find((column) => column.key === key)?.header ?? key
  const changes = codeKeys(format).flatMap((key): KeyedChange[] => {
    const [was, is] = [codeOf(before, key), codeOf(after, key)]
    if (was === is || was === '' || is === '') return []
    return [{ key, header: header(key), before: shownCode(before, key), after: shownCode(after, key) }]
  })
  const [was, is] = [goalNamesOf(before), goalNamesOf(after)]
  if (was.code !== '' && is.code !== '' && was.code !== is.code) {
    const key = 'goalCode'
    changes.push({ key, header: header(key), before: shownCode(before, key), after: shownCode(after, key) })
  }
  return changes
}

function said({ header, before, after }: KeyedChange): CodeChange {
  return { header, before, after }
}

/** A code as it is written, without the name after it. */
function shownCode(activity: Activity, key: string): string {
  const text = cleanLine(textIn(activity, key))
  return /^\p{L}{0,8}[-–_. ]?\d+(?:[.\-–_]\d+)*/u.exec(text)?.[0] ?? text
}

/** Whether a row whose codes are others is about the same goal nonetheless: another goal is a new one. */
function isOtherwiseTheSame(before: Activity, after: Activity, goals: boolean): boolean {
  const [was, is] = [goalNamesOf(before), goalNamesOf(after)]
  return !goals || saySameGoal(was, is) || (was.code !== '' && was.code === is.code)
}

/** What a row programmes for the year: its goal, or what its quarters say; null where it programmes nothing. */
function quantityOf(activity: Activity, format: Format): number | null {
  const goal = goalIn(activity, keyOf(format, 'goal'))
  if (goal !== null) return goal > 0 ? goal : null
  const promised = activity.goal.find(({ quantity }) => quantity > 0)
  if (promised) return promised.quantity
  const quarters = QUARTERS.reduce((sum, key) => sum + Math.max(0, numberIn(activity, key) ?? 0), 0)
  return quarters > 0 ? quarters : null
}

/** Whether an approved row had a quantity, or one that cannot be known: a cell with an error, a formula without result. */
function hadQuantity(activity: Activity, approved: Plan, format: Format): boolean {
  const keys = [keyOf(format, 'goal'), ...QUARTERS]
  return quantityOf(activity, format) !== null || keys.some((key) => isBroken(approved, activity, key))
}

/** What people call the goal of a row. */
function goalSaid(activity: Activity, format: Format): string {
  const own = ['goalCode', 'indicatorCode'].map((key) => activity.fields.get(key))
  const field = own.find((one) => !saysNothing(one))
  return field ? cleanLine(field.text) : rowLabel(activity, format)
}
