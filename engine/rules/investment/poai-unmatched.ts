import type { Activity } from '../../plan/plan.js'
import { sourcesOf, sumOf } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Document, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'
import { ofSameVigencia, projectName, projectOf, sameProject, type ProjectNames } from './projects.js'

/**
 * Every project of the POAI is in a dependencia's plan de acción, and every project that a plan puts money in is in the
 * POAI (PE-P-002, tarea 2). What belongs to a dependencia whose plan has not been received is not judged.
 */
export const poaiUnmatched: Rule = {
  id: 'poai-unmatched',
  scope: 'documents',
  needs: [],
  compares: { formats: ['plan-accion'], name: 'ningún plan de acción' },
}

export const poaiUnmatchedSideBySide: DocumentsCheck = (documents) => {
  const plans = documents.filter(({ format }) => format.id === 'plan-accion')
  const poais = documents.filter(({ format }) => format.rules.includes('poai-unmatched'))
  return [
    ...poais.flatMap((poai) => {
      const against = plans.filter((plan) => ofSameVigencia(poai, plan))
      return against.length === 0 ? [] : unmatched(poai, against, 'plans')
    }),
    ...plans.flatMap((plan) => {
      const against = poais.filter((poai) => ofSameVigencia(poai, plan))
      return against.length === 0 ? [] : unmatched(plan, against, 'poai')
    }),
  ]
}

/** Projects of a document that are in none of the others, each once, at its first row. */
function unmatched(
  { file, format, plan }: Document,
  others: readonly Document[],
  missingIn: 'plans' | 'poai',
): DocumentFinding[] {
  const known = others.flatMap((other) => other.plan.activities.map(projectOf))
  const told: ProjectNames[] = []
  return plan.activities.flatMap((activity): DocumentFinding[] => {
    const project = projectOf(activity)
    if (project.code === '' && project.name === '') return []
    if ([...known, ...told].some((other) => sameProject(project, other))) return []
    if (missingIn === 'plans' ? isAwaited(activity, others) : (sumOf(activity, sourcesOf(format)) ?? 0) === 0)
      return []
    told.push(project)
    const place = placeOf(activity, format, project.code === '' ? 'project' : 'bpin')
    const facts = { project: projectName(activity), missingIn, files: others.map((other) => other.file) }
    return [{ file, finding: finding('poai-unmatched', 'error', place, facts) }]
  })
}

/** Whether a project is of a dependencia whose plan is not among those received. */
function isAwaited({ responsibles }: Activity, plans: readonly Document[]): boolean {
  const ids = responsibles.flatMap(({ id }) => id ?? [])
  if (ids.length === 0 || plans.some(({ plan }) => plan.dependencia === null)) return false
  const received = new Set(
    plans.flatMap(({ plan }) => [
      plan.dependencia,
      ...plan.activities.flatMap((activity) => activity.responsibles.map(({ id }) => id)),
    ]),
  )
  return !ids.some((id) => received.has(id))
}
