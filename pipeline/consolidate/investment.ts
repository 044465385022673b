import { codeIn, numberIn, projectCode, sourcesOf, sumOf, textIn } from '../../engine/rules/fields.js'
import { ceilingsFor } from '../../engine/rules/programming/ceilings.js'
import type { SettledCeiling } from '../../engine/settings.js'
import { fold } from '../../engine/text/fold.js'
import type { Claim } from './claims.js'
import type { Investment, InvestmentProject } from './consolidated.js'
import { compareText } from './official-order.js'
import type { PlanSubmission } from './submission.js'

const PLAN = 'plan-accion'

/**
 * The investment that the planes de acción add up to, by project and dependencia: what the POAI is made of (PE-P-002,
 * tarea 2). A cell merged over several rows counts once, and so does an activity that several files claim.
 * @returns null where no plan de acción was received
 */
export function investmentOf(
  claims: readonly Claim[],
  contested: ReadonlySet<string>,
  plans: readonly PlanSubmission[],
  settled: readonly SettledCeiling[] = [],
): Investment | null {
  const own = plans.filter(({ verdict }) => verdict.format.id === PLAN)
  if (own.length === 0) return null
  const senders = new Map(own.map(({ file, verdict }) => [file, verdict.plan.dependencia]))
  const counted = new Set<string>()
  const projects = new Map<string, Draft>()
  for (const { id, file, format, activity, superseded } of claims) {
    if (format.id !== PLAN || superseded || contested.has(id)) continue
    const take = (key: string): number => {
      const at = activity.fields.get(key)?.at
      const cell = [file, activity.sheet, at?.row, at?.column].join('\n')
      if (!at || counted.has(cell)) return 0
      counted.add(cell)
      return numberIn(activity, key) ?? 0
    }
    const keys = sourcesOf(format)
    const stated = numberIn(activity, 'total') ?? sumOf(activity, keys)
    if (stated === null) continue
    const sources = Object.fromEntries(keys.map((key) => [key, take(key)]))
    const hasTotal = numberIn(activity, 'total') !== null
    const total = hasTotal ? take('total') : sumValues(sources)
    if (sumValues(sources) === 0 && total === 0) continue
    const dependencia = senders.get(file) ?? activity.responsibles[0]?.id ?? null
    const program = codeIn(activity, 'programCode')
    const name = textIn(activity, 'project')
    const key = [dependencia ?? `?${file}`, program, projectCode(activity) || fold(name)].join('\n')
    const project = projects.get(key) ?? newProject(file, dependencia, program, name)
    projects.set(key, project)
    project.sector ||= codeIn(activity, 'sectorCode')
    project.bpin ||= projectCode(activity) || textIn(activity, 'bpin')
    project.products.add(codeIn(activity, 'productCode'))
    project.stated += total
    for (const source of keys) project.sources[source] = (project.sources[source] ?? 0) + sources[source]!
  }
  return {
    projects: [...projects.values()].map(finished).sort(byCode),
    ceilings: ceilingsHeld(own, settled),
  }
}

/** The ceilings of every plan; one of the whole entity only once. */
function ceilingsHeld(
  plans: readonly PlanSubmission[],
  settled: readonly SettledCeiling[],
): Investment['ceilings'] {
  const perPlan = plans.map(({ file, verdict }) =>
    ceilingsFor(verdict.plan, settled).map(({ ofAll, ...ceiling }) => ({
      file: ofAll ? null : file,
      ...ceiling,
    })),
  )
  const key = ({ program, source }: Investment['ceilings'][number]): string => `${program}\n${source}`
  const told = new Set<string>()
  return perPlan.flatMap((held) => {
    const fresh = held.filter((ceiling) => ceiling.file !== null || !told.has(key(ceiling)))
    for (const ceiling of held) if (ceiling.file === null) told.add(key(ceiling))
    return fresh
  })
}

interface Draft extends Omit<
  InvestmentProject,
  'products' | 'total' | 'sector' | 'bpin' | 'stated' | 'sources'
> {
  sector: string
  bpin: string
  stated: number
  readonly products: Set<string>
  readonly sources: Record<string, number>
}

function newProject(file: string, dependencia: string | null, program: string, project: string): Draft {
  return {
    file,
    dependencia,
    program,
    project,
    sector: '',
    bpin: '',
    products: new Set(),
    sources: {},
    stated: 0,
  }
}

function finished({ products, ...draft }: Draft): InvestmentProject {
  return {
    ...draft,
    products: [...products].filter((code) => code !== '').sort(compareText),
    total: sumValues(draft.sources),
  }
}

function sumValues(values: Readonly<Record<string, number>>): number {
  return Object.values(values).reduce((sum, value) => sum + value, 0)
}

function byCode(a: InvestmentProject, b: InvestmentProject): number {
  return (
    compareText(a.program, b.program) ||
    compareText(a.dependencia ?? '~', b.dependencia ?? '~') ||
    compareText(a.bpin || '~', b.bpin || '~') ||
    compareText(a.project, b.project)
  )
}
