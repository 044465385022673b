import type { Activity } from '../../plan/plan.js'
import { codeIn, columnSum, differByAPeso, sourcesOf } from '../fields.js'
import { placeOf } from '../place.js'
import { ceilingOfAll, ceilingsOf } from '../programming/ceilings.js'
import { finding, type Document, type DocumentFinding, type Rule } from '../rule.js'
import { ofSameVigencia, projectOf, sameProject } from './projects.js'

/**
 * The projects of a programme are within the ceilings that the plans de acción carry (Ley 152 de 1994, art. 44; PE-P-002).
 * Only projects of the plans received are added up, since only their ceilings are known, and of these only the sources
 * that have one.
 */
export const poaiOverCeiling: Rule = {
  id: 'poai-over-ceiling',
  scope: 'documents',
  needs: ['programCode'],
  compares: { formats: ['plan-accion'], name: 'ningún plan de acción con sus techos' },
  checkDocuments: (documents) =>
    documents
      .filter(({ format }) => format.rules.includes('poai-over-ceiling'))
      .flatMap((poai) => {
        const plans = documents.filter(
          (plan) =>
            plan.format.id === 'plan-accion' &&
            ofSameVigencia(poai, plan) &&
            ceilingsOf(plan.plan).length > 0,
        )
        return plans.length === 0 ? [] : overCeilings(poai, plans)
      }),
}

function overCeilings({ file, format, plan }: Document, plans: readonly Document[]): DocumentFinding[] {
  const programs = new Set(plans.flatMap((other) => ceilingsOf(other.plan).map(({ program }) => program)))
  return [...programs].flatMap((program): DocumentFinding[] => {
    const withCeiling = plans.filter((other) => ceilingsOf(other.plan).some((c) => c.program === program))
    const projects = withCeiling.flatMap((other) => other.plan.activities.map(projectOf))
    const rows = plan.activities.filter(
      (activity) =>
        codeIn(activity, 'programCode') === program &&
        projects.some((project) => sameProject(project, projectOf(activity))),
    )
    const own = withCeiling.flatMap((other) => ceilingsOf(other.plan).filter((c) => c.program === program))
    const whole = ceilingOfAll(own)
    const held = whole.length > 0 ? whole : own
    const keys = sourcesOf(format).filter((key) => whole.length > 0 || own.some((c) => c.source === key))
    const ceiling = held.reduce((sum, { value }) => sum + value, 0)
    const spent = (some: readonly Activity[]): number => {
      const bySource = sourcesOf(format).some((key) => columnSum(some, key) > 0)
      return bySource ? keys.reduce((sum, key) => sum + columnSum(some, key), 0) : columnSum(some, 'total')
    }
    const programmed = spent(rows)
    if (rows.length === 0 || programmed <= ceiling || !differByAPeso(programmed, ceiling)) return []
    const at = rows.findIndex((_, i) => Math.round(spent(rows.slice(0, i + 1))) > Math.round(ceiling))
    const place = placeOf(rows[Math.max(at, 0)]!, format, 'total')
    const files = withCeiling.map((other) => other.file)
    const found = finding('poai-over-ceiling', 'error', place, { program, programmed, ceiling, files })
    return [{ file, finding: found }]
  })
}
