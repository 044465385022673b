import { nameOf, type Directory } from '../../engine/directory/directory.js'
import type { Resolver } from '../../engine/directory/resolve.js'
import { NOWHERE, type Finding } from '../../engine/findings/finding.js'
import type { Format } from '../../engine/format/format.js'
import { dependenciaInFileName } from '../../engine/reading/document-facts.js'
import type { Activity, Plan } from '../../engine/plan/plan.js'
import { isPrepared, numberIn, textIn } from '../../engine/rules/fields.js'
import { finding } from '../../engine/rules/rule.js'
import type { Duties } from '../workspace/workspace.js'
import { isPlan, type Submission } from './submission.js'

/** What a list of duties is compared with. */
export interface Expected {
  readonly duties: Duties
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly resolver: Resolver
  readonly vigencia: number | null
}

/** A format that a dependencia owes and has not handed in. */
export interface Missing {
  readonly format: string
  readonly dependencia: string
  readonly found: Finding
}

/**
 * Who has not handed in what they owe, or handed it in blank. A plan of another vigencia is not what is owed. Whoever
 * sent files that cannot be read or recognised is not told again, as many times as there are such files.
 */
export function missingSubmissions(submissions: readonly Submission[], expected: Expected): Missing[] {
  const { duties, formats, directory, resolver, vigencia } = expected
  const plans = submissions
    .filter(isPlan)
    .filter(({ verdict: { plan } }) => [null, vigencia].includes(plan.vigencia) || vigencia === null)
  const unidentified = plans.filter(({ verdict: { plan } }) => plan.dependencia === null).length
  const spoilt = new Map<string, number>()
  for (const { file, verdict } of submissions) {
    if (verdict.kind !== 'unreadable' && verdict.kind !== 'unrecognised') continue
    const sender = dependenciaInFileName(file, resolver)
    if (sender !== null) spoilt.set(sender, (spoilt.get(sender) ?? 0) + 1)
  }
  const missing = [...duties].flatMap(([format, owing]) =>
    owing.flatMap((dependencia): Missing[] => {
      const own = plans.filter(
        ({ verdict: { plan } }) => plan.format === format && plan.dependencia === dependencia,
      )
      const blank = own.every(({ verdict: { plan } }) => isBlank(plan)) ? (own[0]?.file ?? null) : null
      if (own.length > 0 && blank === null) return []
      const facts = {
        dependencia: nameOf(directory, dependencia) ?? dependencia,
        format: formats.find(({ id }) => id === format)?.name ?? format,
        blank,
        unidentified,
      }
      const place = { ...NOWHERE, row: facts.dependencia }
      return [{ format, dependencia, found: finding('submission-missing', 'error', place, facts) }]
    }),
  )
  const owed = (id: string): number => missing.filter(({ dependencia }) => dependencia === id).length
  return missing.filter(({ dependencia }) => owed(dependencia) > (spoilt.get(dependencia) ?? 0))
}

/** Whether nobody has written anything in a plan, or in a follow-up that Cotejo prepared with its activities. */
export function isBlank({ activities, sections }: Pick<Plan, 'activities' | 'sections'>): boolean {
  if (activities.length === 0) return sections.every(({ reference }) => reference === null)
  return activities.every((activity) => isPrepared(activity) && isUnanswered(activity))
}

/** What is filled in of a prepared follow-up, and of what Control Interno verifies. */
const ANSWERS = [
  ...['executed', 'done', 'evidence', 'observations'],
  ...['verified', 'concept', 'reviewedEvidence', 'controlObservations'],
]

/** A percentage that the formula of the row did not give is an answer too. */
function isUnanswered(activity: Activity): boolean {
  return numberIn(activity, 'progress') === null && ANSWERS.every((key) => textIn(activity, key) === '')
}
