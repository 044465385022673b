import { keyOf } from '../../format/format.js'
import { ofSameVigencia } from '../investment/projects.js'
import { placeOf } from '../place.js'
import { finding, type Document, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'
import { ofSameUnit } from './follow-ups.js'
import { alike, mayShareSection, namedRows, sameActivity, type ActivityName } from './same-activity.js'

/** Formats whose activities are followed up. */
export const FOLLOWED = ['paac-anexo-1', 'ptep', 'rendicion-cuentas']

/** Every row of a follow-up is an activity of the plan that was received; none is added. */
export const progressRowUnknown: Rule = {
  id: 'progress-row-unknown',
  scope: 'documents',
  needs: [],
  compares: { formats: FOLLOWED, name: 'el plan al que se hace seguimiento' },
}

export const progressRowUnknownSideBySide: DocumentsCheck = (documents) =>
  documents
    .filter(({ format }) => format.rules.includes('progress-row-unknown'))
    .flatMap((followUp) => unknownRows(followUp, documents))

/** The plans that a follow-up may be of: those of its vigencia, and where it is one dependencia's, those that are not another's. */
export function plansOf(followUp: Document, documents: readonly Document[]): Document[] {
  return documents.filter((other) => FOLLOWED.includes(other.format.id) && ofSameUnit(followUp, other))
}

function unknownRows(followUp: Document, documents: readonly Document[]): DocumentFinding[] {
  const { file, format } = followUp
  const own = plansOf(followUp, documents)
  const all = documents.filter(
    (other) => FOLLOWED.includes(other.format.id) && ofSameVigencia(followUp, other),
  )
  return namedRows(followUp).rows.flatMap(({ activity, name }): DocumentFinding[] => {
    if (name.number === null && name.text === '') return []
    const plans = name.code === '' ? own : plansByCode(name.code, followUp, documents)
    if (plans.length === 0) return []
    const { dependencia } = followUp.plan
    // one that answers together with another finds the activity in the other's plan
    if (plans.some((other) => has(other, name)) || all.some((other) => has(other, name, dependencia)))
      return []
    const place = placeOf(activity, format, keyOf(format, 'subject'))
    const facts = { files: plans.map((other) => other.file) }
    return [{ file, finding: finding('progress-row-unknown', 'error', place, facts) }]
  })
}

/** The plans out of which Cotejo may have copied a row: of the format that its code names, whosever they are. */
function plansByCode(code: string, followUp: Document, documents: readonly Document[]): Document[] {
  const format = code.slice(0, code.indexOf('/'))
  return documents.filter((other) => other.format.id === format && ofSameVigencia(followUp, other))
}

/**
 * Whether a row of a follow-up is of an activity of a plan, and where a unit is named, of one for which it answers; what
 * Cotejo copied need not be told from a better match.
 */
function has(plan: Document, row: ActivityName, unit?: string | null): boolean {
  return (
    namedRows(plan)
      .like(row)
      .some(
        ({ activity, name }) =>
          (sameActivity(row, name) || sayTheSame(row, name)) &&
          (unit === undefined || activity.responsibles.some(({ id }) => id !== null && id === unit)),
      ) ||
    (row.code !== '' &&
      namedRows(plan).rows.some(({ name }) => name.number === null && alike(row.text, name.text)))
  )
}

function sayTheSame(a: ActivityName, b: ActivityName): boolean {
  return a.text !== '' && a.text === b.text && mayShareSection(a, b)
}
