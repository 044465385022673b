import { keyOf } from '../../format/format.js'
import { ofSameVigencia } from '../investment/projects.js'
import { placeOf } from '../place.js'
import { finding, type Document, type DocumentFinding, type Rule } from '../rule.js'
import { mayShareSection, nameOfActivity, sameActivity, type ActivityName } from './same-activity.js'

/** Formats whose activities are followed up. */
export const FOLLOWED = ['paac-anexo-1', 'ptep', 'rendicion-cuentas']

/** Every row of a follow-up is an activity of the plan that was received; none is added. */
export const progressRowUnknown: Rule = {
  id: 'progress-row-unknown',
  scope: 'documents',
  needs: [],
  compares: { formats: FOLLOWED, name: 'el plan al que se hace seguimiento' },
  checkDocuments: (documents) =>
    documents
      .filter(({ format }) => format.rules.includes('progress-row-unknown'))
      .flatMap((followUp) => unknownRows(followUp, plansOf(followUp, documents))),
}

/** The plans that a follow-up may be of: those of its vigencia, and where it is one dependencia's, those that are not another's. */
export function plansOf({ format, plan, file }: Document, documents: readonly Document[]): Document[] {
  const units = (other: Document): boolean =>
    plan.dependencia === null ||
    other.plan.dependencia === null ||
    other.plan.dependencia === plan.dependencia
  return documents.filter(
    (other) =>
      FOLLOWED.includes(other.format.id) && ofSameVigencia({ file, format, plan }, other) && units(other),
  )
}

function unknownRows(followUp: Document, plans: readonly Document[]): DocumentFinding[] {
  if (plans.length === 0) return []
  const { file, format, plan } = followUp
  const known = plans.flatMap((other) => other.plan.activities.map((row) => nameOfActivity(row, other)))
  return plan.activities.flatMap((activity): DocumentFinding[] => {
    const name = nameOfActivity(activity, followUp)
    if (name.number === null && name.text === '') return []
    if (known.some((row) => sameActivity(name, row) || sayTheSame(name, row))) return []
    const place = placeOf(activity, format, keyOf(format, 'subject'))
    const facts = { files: plans.map((other) => other.file) }
    return [{ file, finding: finding('progress-row-unknown', 'error', place, facts) }]
  })
}

function sayTheSame(a: ActivityName, b: ActivityName): boolean {
  return a.text !== '' && a.text === b.text && mayShareSection(a, b)
}
