import { address } from '../../grid/address.js'
import { contentOf } from '../../plan/content.js'
import type { Activity } from '../../plan/plan.js'
import { NOWHERE } from '../../findings/finding.js'
import { textIn } from '../fields.js'
import { ofSameVigencia } from '../investment/projects.js'
import { placeOf, rowLabel } from '../place.js'
import { nameOfActivity, sameActivity } from '../progress/same-activity.js'
import { finding, type Document, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'
import { shownField } from './shown-field.js'

const STRATEGY = 'rendicion-cuentas'
const PLAN = 'paac-anexo-1'
/** The component of the PAAC that is the strategy. */
const COMPONENT = 3

/**
 * The strategy of rendición de cuentas and component 3 of the PAAC are one table: whatever differs is told, field by
 * field, in the strategy (Ley 1757 de 2015, art. 48 ss.). Activities that only one has are told only where most of the
 * table is there, since the dependencias send the PAAC in parts.
 */
export const strategyDiffers: Rule = {
  id: 'strategy-differs',
  scope: 'documents',
  needs: [],
  compares: { formats: [PLAN], name: 'el PAAC' },
}

export const strategyDiffersSideBySide: DocumentsCheck = (documents) =>
  documents
    .filter(({ format }) => format.id === STRATEGY)
    .flatMap((strategy) => {
      const plans = documents.filter((other) => other.format.id === PLAN && ofSameVigencia(strategy, other))
      return compare(strategy, plans)
    })

interface Row {
  readonly document: Document
  readonly activity: Activity
}

function compare(strategy: Document, plans: readonly Document[]): DocumentFinding[] {
  const theirs: Row[] = plans.flatMap((document) =>
    document.plan.activities
      .filter(({ section }) => section === COMPONENT)
      .map((activity) => ({ document, activity })),
  )
  const ours = strategy.plan.activities
  const pairs = ours.map((activity) => ({
    activity,
    rows: theirs.filter((row) => isPair(activity, strategy, row)),
  }))
  const paired = pairs.filter(({ rows }) => rows.length > 0)
  const whole = paired.length * 2 >= Math.max(ours.length, 1)
  const unpaired = theirs.filter(
    ({ activity }) => !pairs.some(({ rows }) => rows.some((row) => row.activity === activity)),
  )
  return [
    ...paired.flatMap(({ activity, rows }) => differingFields(strategy, activity, rows)),
    ...(whole ? pairs.filter(({ rows }) => rows.length === 0) : []).map(({ activity }) => {
      const facts = {
        problem: 'only-here' as const,
        activity: rowLabel(activity, strategy.format),
        file: plans.map(({ file }) => file).join(', '),
      }
      const place = placeOf(activity, strategy.format, 'activity')
      return { file: strategy.file, finding: finding('strategy-differs', 'error', place, facts) }
    }),
    ...(whole ? unpaired : []).map(({ document, activity }) => {
      const label = rowLabel(activity, document.format)
      const facts = { problem: 'only-there' as const, activity: label, file: document.file }
      const place = { ...NOWHERE, row: label }
      return { file: strategy.file, finding: finding('strategy-differs', 'error', place, facts) }
    }),
  ]
}

function isPair(activity: Activity, strategy: Document, { document, activity: other }: Row): boolean {
  const name = { ...nameOfActivity(activity, strategy), section: COMPONENT }
  return sameActivity(name, nameOfActivity(other, document))
}

/** The fields in which an activity agrees with none of the rows of its pair. */
function differingFields(strategy: Document, activity: Activity, rows: readonly Row[]): DocumentFinding[] {
  const ours = contentOf(activity, strategy.format)
  const [closest] = rows
    .map((row) => {
      const theirs = contentOf(row.activity, row.document.format)
      const keys = [...ours.keys()].filter(
        (key) =>
          theirs.has(key) && theirs.get(key) !== ours.get(key) && !sameLabel(activity, row.activity, key),
      )
      return { ...row, keys }
    })
    .sort((a, b) => a.keys.length - b.keys.length)
  const { document, activity: other, keys } = closest!
  return keys.map((key) => {
    const at = other.fields.get(key)?.at ?? null
    const facts = {
      problem: 'field' as const,
      ours: shownField(activity, strategy.format, key),
      theirs: shownField(other, document.format, key),
      file: document.file,
      cell: at && address(at.row, at.column),
    }
    const place = placeOf(activity, strategy.format, key)
    return { file: strategy.file, finding: finding('strategy-differs', 'error', place, facts) }
  })
}

/** A subcomponent that one document knows by its number and the other only by its text is held to be the same. */
function sameLabel(a: Activity, b: Activity, key: string): boolean {
  if (key !== 'subcomponent') return false
  return a.subcomponent === null || b.subcomponent === null || textIn(a, key) === '' || textIn(b, key) === ''
}
