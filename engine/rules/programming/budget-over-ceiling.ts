import type { Finding } from '../../findings/finding.js'
import type { Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { codeIn, columnSum, differByAPeso, sourcesOf } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { ceilingOfAll, ceilingsFor, type Ceiling } from './ceilings.js'

/**
 * What a programme adds up to is no more than its ceiling, by source where the ceilings say it, down to one peso
 * (PE-P-002, tareas 1 y 2). A programme without ceilings is not judged. What the entity settles stands above what the
 * workbook's own sheet says.
 */
export const budgetOverCeiling: Rule = {
  id: 'budget-over-ceiling',
  scope: 'workbook',
  needs: ['programCode'],
  cannot: (plan, { format, settings }) =>
    plan.annexes.has('ceilings') || ceilingsFor(plan, settings?.ceilings).length > 0
      ? []
      : [
          {
            kind: 'no-annex',
            title: format.annexes.find(({ key }) => key === 'ceilings')?.title ?? 'Techos',
          },
        ],
  check: (plan, { format, settings }) => {
    const ceilings = ceilingsFor(plan, settings?.ceilings)
    const programs = new Set(ceilings.map(({ program }) => program))
    return [...programs].flatMap((program) => {
      const rows = plan.activities.filter((activity) => codeIn(activity, 'programCode') === program)
      const own = ceilings.filter((ceiling) => ceiling.program === program)
      const bySource = sourcesOf(format).flatMap((source) =>
        overspent(
          rows,
          [source],
          own.filter((ceiling) => ceiling.source === source),
          format,
          source,
        ),
      )
      if (bySource.length > 0) return bySource
      return overspent(rows, sourcesOf(format), ceilingOfAll(own), format, null)
    })
  },
}

function overspent(
  rows: readonly Activity[],
  keys: readonly string[],
  ceilings: readonly Ceiling[],
  format: Format,
  source: string | null,
): Finding[] {
  if (ceilings.length === 0 || rows.length === 0) return []
  const ceiling = ceilings.reduce((sum, { value }) => sum + value, 0)
  const spent = (some: readonly Activity[]): number =>
    keys.reduce((sum, key) => sum + columnSum(some, key), 0)
  const programmed = spent(rows)
  if (programmed <= ceiling || !differByAPeso(programmed, ceiling)) return []
  const at = rows.findIndex((_, i) => Math.round(spent(rows.slice(0, i + 1))) > Math.round(ceiling))
  const passes = rows[Math.max(at, 0)]!
  const key = source ?? (passes.fields.has('total') ? 'total' : (keys[0] ?? 'programCode'))
  return [
    finding('budget-over-ceiling', 'error', placeOf(passes, format, key), {
      program: ceilings[0]!.program,
      source: source === null ? null : headerOf(format, source),
      programmed,
      ceiling,
    }),
  ]
}
