import { keyOf } from '../../format/format.js'
import { address } from '../../grid/address.js'
import type { Activity } from '../../plan/plan.js'
import { parseGoal } from '../../text/goal.js'
import { shownNumber } from '../../text/numbers.js'
import { fold } from '../../text/fold.js'
import { columnSum, differByAPeso, numberIn, sourcesOf, textIn } from '../fields.js'
import { ofSameVigencia, projectOf, sameProject } from '../investment/projects.js'
import { placeOf } from '../place.js'
import { alike, mayShareSection, nameOfActivity } from '../progress/same-activity.js'
import { FOLLOWED, plansOf } from '../progress/progress-row-unknown.js'
import { goalsOf, indicativePlans } from '../programming/indicative-plan.js'
import { finding, type Document, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'

/** Columns that a plan de acción copies from the plan indicativo. */
const COPIED = ['indicatorCode', 'indicator', 'unit', 'accumulation', 'fourYearGoal']

/**
 * Two official documents of one vigencia that say different things of the same thing: a plan de acción and the plan
 * indicativo of a goal, a follow-up and the plan of an activity's wording or
 * goal, a plan de acción and the POAI of a project's
 * money. The strategy and the PAAC have a rule of their own.
 */
export const documentsDiffer: Rule = {
  id: 'documents-differ',
  scope: 'documents',
  needs: [],
}

export const documentsDifferSideBySide: DocumentsCheck = (documents) =>
  documents
    .filter(({ format }) => format.rules.includes('documents-differ'))
    .flatMap((document) => {
      switch (document.format.id) {
        case 'plan-accion':
          return goalsCopied(document, documents)
        case 'poai':
          return moneyOfProjects(document, documents)
        default:
          return FOLLOWED.includes(document.format.id) || document.format.followUps === null
            ? []
            : wordingFollowed(document, documents)
      }
    })

function goalsCopied(document: Document, documents: readonly Document[]): DocumentFinding[] {
  const goals = goalsOf(indicativePlans(documents))
  const { format, plan } = document
  return plan.activities.flatMap((activity) => {
    const [goal, ...others] = goals.of(activity) ?? []
    if (!goal || others.length > 0) return []
    return COPIED.filter((key) => {
      if (key === 'accumulation' && !format.columns.some((column) => column.key === key)) return false
      return contradict(activity, goal.activity, key)
    }).map((key) => differs(document, activity, goal.document, goal.activity, key, key))
  })
}

/** Whether both rows say something in a column, and not the same. */
function contradict(a: Activity, b: Activity, key: string): boolean {
  const [left, right] = [numberIn(a, key), numberIn(b, key)]
  if (left !== null && right !== null) return Math.abs(left - right) > 1e-6
  const [ours, theirs] = [fold(textIn(a, key)), fold(textIn(b, key))]
  return ours !== '' && theirs !== '' && ours !== theirs
}

/** An activity of a follow-up whose number is the plan's and whose wording is not. */
function wordingFollowed(document: Document, documents: readonly Document[]): DocumentFinding[] {
  const plans = plansOf(document, documents)
  const key = keyOf(document.format, 'subject')
  return document.plan.activities.flatMap((activity): DocumentFinding[] => {
    const name = nameOfActivity(activity, document)
    // what Cotejo copied is the plan's own wording
    if (name.number === null || name.text === '' || name.code !== '') return []
    const rows = plans.flatMap((plan) =>
      plan.plan.activities.map((row) => ({ plan, row, other: nameOfActivity(row, plan) })),
    )
    const same = rows.filter(({ other }) => other.number === name.number && mayShareSection(name, other))
    if (same.length === 0) return []
    const worded = same.filter(({ other }) => other.text === name.text)
    if (worded.length > 0) return goalFollowed(document, activity, worded)
    const [closest] = same.filter(({ other }) => name.section !== null || alike(name.text, other.text))
    if (!closest) return []
    const { plan, row } = closest
    return [differs(document, activity, plan, row, key, keyOf(plan.format, 'subject'))]
  })
}

/** The goal of a followed activity that promises another quantity than every plan with that activity does. */
function goalFollowed(
  document: Document,
  activity: Activity,
  planned: readonly { readonly plan: Document; readonly row: Activity }[],
): DocumentFinding[] {
  const key = keyOf(document.format, 'goal')
  const ours = onlyQuantity(textIn(activity, key))
  const differing = planned.filter(({ row }) => {
    const theirs = onlyQuantity(textIn(row, 'goal'))
    return ours !== null && theirs !== null && !isSameQuantity(ours, theirs)
  })
  const [first] = differing
  if (!first || differing.length < planned.length) return []
  return [differs(document, activity, first.plan, first.row, key, 'goal')]
}

/** The quantity of a goal, where it states one only. */
function onlyQuantity(text: string): number | null {
  const [goal, ...others] = parseGoal(text)
  return !goal || others.length > 0 ? null : goal.quantity
}

/** Whether two quantities are one, be it a percentage in one and a share of 1 in the other. */
function isSameQuantity(a: number, b: number): boolean {
  return [b, b * 100, b / 100].some((other) => Math.abs(a - other) < 1e-6)
}

/** A project of the POAI whose money is not what its only plan de acción gives it. */
function moneyOfProjects(document: Document, documents: readonly Document[]): DocumentFinding[] {
  const plans = documents.filter(
    (other) => other.format.id === 'plan-accion' && ofSameVigencia(document, other),
  )
  const sources = sourcesOf(document.format)
  return document.plan.activities.flatMap((activity): DocumentFinding[] => {
    const project = projectOf(activity)
    const own = document.plan.activities.filter((row) => sameProject(project, projectOf(row)))
    if (project.code === '' || own[0] !== activity) return []
    const holders = plans
      .map((plan) => ({
        plan,
        rows: plan.plan.activities.filter((row) => sameProject(project, projectOf(row))),
      }))
      .filter(({ rows }) => rows.length > 0)
    const [holder, ...others] = holders
    const shared = new Set(own.flatMap((row) => row.responsibles.map(({ id, text }) => id ?? text))).size > 1
    if (!holder || others.length > 0 || shared) return []
    const money = (rows: readonly Activity[]): number =>
      sources.reduce((sum, key) => sum + columnSum(rows, key), 0)
    const [poai, planned] = [money(own), money(holder.rows)]
    if (poai === 0 || planned === 0 || !differByAPeso(poai, planned)) return []
    const at = holder.rows[0]!.fields.get('total')?.at ?? null
    const facts = {
      ours: shownNumber(Math.round(poai)),
      theirs: shownNumber(Math.round(planned)),
      file: holder.plan.file,
      cell: at && address(at.row, at.column),
    }
    const place = placeOf(activity, document.format, 'total')
    return [{ file: document.file, finding: finding('documents-differ', 'error', place, facts) }]
  })
}

function differs(
  { file, format }: Document,
  activity: Activity,
  other: Document,
  row: Activity,
  ours: string,
  theirs: string,
): DocumentFinding {
  const at = row.fields.get(theirs)?.at ?? null
  const facts = {
    ours: textIn(activity, ours),
    theirs: textIn(row, theirs),
    file: other.file,
    cell: at && address(at.row, at.column),
  }
  return { file, finding: finding('documents-differ', 'error', placeOf(activity, format, ours), facts) }
}
