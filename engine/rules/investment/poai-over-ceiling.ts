import type { Directory } from '../../directory/directory.js'
import type { RuleFacts } from '../../findings/facts.js'
import type { Activity, Plan } from '../../plan/plan.js'
import type { SettledCeiling } from '../../settings.js'
import { codeIn, columnSum, differByAPeso, sourcesOf } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { carriedOnly, ceilingOfAll, settledCeiling, type Ceiling } from '../programming/ceilings.js'
import { finding, type Document, type DocumentFinding, type DocumentsCheck, type Rule } from '../rule.js'
import { ofSameVigencia, projectOf, sameProject } from './projects.js'

type SettledBy = RuleFacts['poai-over-ceiling']['settledBy']

/**
 * The projects of a programme are within its ceilings, by source where the ceilings say it, down to one peso (Ley 152 de
 * 1994, art. 44; PE-P-002). What the entity settles for everybody holds for all projects of the POAI, what it settles for
 * a dependencia for those of that one; where it leaves it open, the ceilings that the plans de acción carry hold for the
 * projects of these plans, since only their ceilings are known.
 */
export const poaiOverCeiling: Rule = {
  id: 'poai-over-ceiling',
  scope: 'documents',
  needs: ['programCode'],
  compares: { formats: ['plan-accion'], name: 'ningún plan de acción con sus techos' },
}

export const poaiOverCeilingSideBySide: DocumentsCheck = (documents, directory, settings) =>
  documents
    .filter(({ format }) => format.rules.includes('poai-over-ceiling'))
    .flatMap((poai) => {
      const plans = documents.filter((plan) => plan.format.id === 'plan-accion' && ofSameVigencia(poai, plan))
      const groups = groupsOf(poai.plan, plans, settings?.ceilings ?? [], directory)
      return overCeilings(poai, groups)
    })

/** Ceilings that hold together, and the rows for which they do. */
interface Group {
  readonly ceilings: readonly Ceiling[]
  readonly holdsFor: (row: Activity) => boolean
  readonly settledBy: SettledBy
}

/** The entity's ceilings, then those of each dependencia, then those that plans carry; what an earlier one tells is told. */
function groupsOf(
  poai: Plan,
  plans: readonly Document[],
  settled: readonly SettledCeiling[],
  directory: Directory,
): readonly (readonly Group[])[] {
  const general = settled.filter(({ dependencia }) => dependencia === null)
  const units = [...new Set(settled.flatMap(({ dependencia }) => dependencia ?? []))]
  const ofPlan = (row: Activity, { plan }: Document): boolean =>
    plan.activities.some((activity) => sameProject(projectOf(activity), projectOf(row)))
  return [
    [
      {
        ceilings: general.map(settledCeiling),
        holdsFor: () => true,
        settledBy: { kind: 'entity', dependencia: null },
      },
    ],
    units.map((id): Group => {
      const own = plans.filter(({ plan }) => plan.dependencia === id)
      return {
        ceilings: settled.filter(({ dependencia }) => dependencia === id).map(settledCeiling),
        holdsFor: (row) =>
          row.responsibles.length > 0
            ? row.responsibles[0]!.id === id
            : poai.dependencia === id || own.some((plan) => ofPlan(row, plan)),
        settledBy: {
          kind: 'entity',
          dependencia: directory.dependencias.find((unit) => unit.id === id)?.name ?? id,
        },
      }
    }),
    carriedGroups(plans, settled, ofPlan),
  ]
}

/**
 * What plans carry of one programme holds for the projects of these plans together; only plans whose ceilings are of the
 * same sources go together, and a project of several that do not is nobody's.
 */
function carriedGroups(
  plans: readonly Document[],
  settled: readonly SettledCeiling[],
  ofPlan: (row: Activity, plan: Document) => boolean,
): Group[] {
  const groups = new Map<string, { readonly plans: Document[]; readonly ceilings: Ceiling[] }>()
  for (const plan of plans) {
    const carried = carriedOnly(plan.plan, settled)
    for (const program of new Set(carried.map((ceiling) => ceiling.program))) {
      const own = carried.filter((ceiling) => ceiling.program === program)
      const key = [program, ...new Set(own.map(({ source }) => source).sort())].join('\n')
      const group = groups.get(key) ?? { plans: [], ceilings: [] }
      groups.set(key, group)
      group.plans.push(plan)
      group.ceilings.push(...own)
    }
  }
  return [...groups.values()].map(({ plans: own, ceilings }) => {
    const others = plans.filter((plan) => !own.includes(plan))
    return {
      ceilings,
      holdsFor: (row) => own.some((plan) => ofPlan(row, plan)) && !others.some((plan) => ofPlan(row, plan)),
      settledBy: { kind: 'plans', files: own.map(({ file }) => file) },
    }
  })
}

function overCeilings(poai: Document, tiers: readonly (readonly Group[])[]): DocumentFinding[] {
  const told = new Set<string>()
  return tiers.flatMap((groups) => {
    const found = groups.flatMap((group) => {
      const programs = new Set(group.ceilings.map(({ program }) => program))
      return [...programs].flatMap((program) => (told.has(program) ? [] : overCeiling(poai, group, program)))
    })
    for (const { program } of found) told.add(program)
    return found.map(({ found: one }) => one)
  })
}

interface Over {
  readonly program: string
  readonly found: DocumentFinding
}

function overCeiling({ file, format, plan }: Document, group: Group, program: string): Over[] {
  const ceilings = group.ceilings.filter((ceiling) => ceiling.program === program)
  const rows = plan.activities.filter(
    (activity) => codeIn(activity, 'programCode') === program && group.holdsFor(activity),
  )
  const sources = sourcesOf(format)
  const over = (source: string | null, held: readonly Ceiling[], spent: Spent): Over[] => {
    const ceiling = held.reduce((sum, { value }) => sum + value, 0)
    const programmed = spent(rows)
    if (held.length === 0 || programmed <= ceiling || !differByAPeso(programmed, ceiling)) return []
    const at = rows.findIndex((_, i) => Math.round(spent(rows.slice(0, i + 1))) > Math.round(ceiling))
    const place = placeOf(rows[Math.max(at, 0)]!, format, source ?? 'total')
    const named = source === null ? null : headerOf(format, source)
    const facts = { program, source: named, programmed, ceiling, settledBy: group.settledBy }
    return [{ program, found: { file, finding: finding('poai-over-ceiling', 'error', place, facts) } }]
  }
  if (rows.length === 0) return []
  const isBySource = sources.some((key) => columnSum(rows, key) > 0)
  const whole = ceilingOfAll(ceilings)
  if (!isBySource) return over(null, whole.length > 0 ? whole : ceilings, (some) => columnSum(some, 'total'))
  const bySource = sources.flatMap((key) =>
    over(
      key,
      ceilings.filter(({ source }) => source === key),
      (some) => columnSum(some, key),
    ),
  )
  if (bySource.length > 0) return bySource
  return over(null, whole, (some) => sources.reduce((sum, key) => sum + columnSum(some, key), 0))
}

/** What some rows add up to. */
type Spent = (rows: readonly Activity[]) => number
