import type { Finding } from '../../findings/finding.js'
import type { Format } from '../../format/format.js'
import type { Activity, Plan } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { codeIn, columnSum, differByAPeso, numberIn, sourcesOf, textIn } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** How the names of ceilings speak of each source of funds. */
const SOURCE_WORDS: readonly (readonly [string, RegExp])[] = [
  ['sgr', /\bsgr\b|regalias/],
  ['sgp', /\bsgp\b|sistema general de participaciones/],
  ['cofinancing', /cofinanci/],
  ['credit', /\bcreditos?\b|emprestito/],
  ['ownFunds', /recursos propios|\bpropios\b|\bicld\b|\bicde\b|libre destinacion/],
  ['otherFunds', /\botr[oa]s\b/],
]

/** A ceiling of a programme: of one source of funds, of one that is no column, or of all together. */
export interface Ceiling {
  readonly program: string
  readonly source: string | 'all' | 'other'
  readonly value: number
}

/**
 * What a programme adds up to is no more than its ceiling, by source where the ceilings say it, down to one peso
 * (PE-P-002, tareas 1 y 2). A programme without ceilings is not judged.
 */
export const budgetOverCeiling: Rule = {
  id: 'budget-over-ceiling',
  scope: 'workbook',
  needs: ['programCode'],
  cannot: (plan, { format }) =>
    plan.annexes.has('ceilings')
      ? []
      : [
          {
            kind: 'no-annex',
            title: format.annexes.find(({ key }) => key === 'ceilings')?.title ?? 'Techos',
          },
        ],
  check: (plan, { format }) => {
    const ceilings = ceilingsOf(plan)
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
      const whole = own.filter(({ source }) => source === 'all')
      return overspent(rows, sourcesOf(format), whole.length > 0 ? whole : own, format, null)
    })
  },
}

/** The ceilings that a workbook carries. */
export function ceilingsOf(plan: Plan): Ceiling[] {
  return (plan.annexes.get('ceilings') ?? []).flatMap((row) => {
    const program = codeIn(row, 'programCode')
    const value = numberIn(row, 'value')
    if (program === '' || value === null) return []
    const name = fold(textIn(row, 'source'))
    const known = SOURCE_WORDS.find(([, words]) => words.test(name))?.[0]
    const all = name === '' || /^(total|todas|todos)\b/.test(name)
    return [{ program, source: all ? 'all' : (known ?? 'other'), value }]
  })
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
