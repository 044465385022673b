import type { Format } from '../../../../engine/format/format.js'
import { differByAPeso, sourcesOf } from '../../../../engine/rules/fields.js'
import { ceilingOfAll } from '../../../../engine/rules/programming/ceilings.js'
import { headerOf } from '../../../../engine/rules/place.js'
import type { Investment, InvestmentProject } from '../../../consolidate/consolidated.js'

type Ceiling = Investment['ceilings'][number]

/** How what is planned stands to its ceiling; `some` where only some sources have one; `plan` where one plan passes its own and all together do not. */
export type CeilingState = 'none' | 'some' | 'within' | 'over' | 'plan' | 'source' | 'partial' | 'in-total'

/** A source of a programme, or the programme as a whole, against its ceiling. */
export interface CeilingLine {
  readonly program: string
  /** null for the whole programme */
  readonly source: string | null
  readonly planned: number
  readonly ceiling: number | null
  readonly state: CeilingState
}

/** Every programme with money or a ceiling, by source as `budget-over-ceiling` compares them, and then as a whole. */
export function ceilingLines({ projects, ceilings }: Investment, format: Format): CeilingLine[] {
  const programs = new Set([...projects, ...ceilings].map(({ program }) => program))
  return [...programs].sort().flatMap((program) => {
    const rows = projects.filter((project) => project.program === program)
    const own = ceilings.filter((ceiling) => ceiling.program === program)
    const bySource = sourcesOf(format).flatMap((source): CeilingLine[] => {
      const held = own.filter((ceiling) => ceiling.source === source)
      const money = (project: InvestmentProject): number => project.sources[source] ?? 0
      if (held.length === 0 && rows.every((row) => money(row) === 0)) return []
      return [{ program, source: headerOf(format, source), ...compared(rows, money, held) }]
    })
    const unnamed = own.filter(({ source }) => source === 'other')
    const elsewhere: CeilingLine[] =
      unnamed.length === 0
        ? []
        : [{ program, source: 'De otra fuente', planned: 0, ceiling: valueOf(unnamed), state: 'in-total' }]
    const all = ceilingOfAll(own)
    const whole = all.length > 0 ? compared(rows, ({ total }) => total, all) : together(bySource, own)
    const over = bySource.some(({ state }) => state === 'over' || state === 'plan')
    const state = over && whole.state !== 'over' ? 'source' : whole.state
    return [...bySource, ...elsewhere, { program, source: null, ...whole, state }]
  })
}

/** A programme whose sources have each a ceiling of their own. */
function together(
  sources: readonly CeilingLine[],
  ceilings: readonly Ceiling[],
): Pick<CeilingLine, 'planned' | 'ceiling' | 'state'> {
  const planned = sources.reduce((sum, line) => sum + line.planned, 0)
  if (ceilings.length === 0) return { planned, ceiling: null, state: 'none' }
  if (sources.some((line) => line.ceiling === null)) return { planned, ceiling: null, state: 'some' }
  const ceiling = sources.reduce((sum, line) => sum + (line.ceiling ?? 0), 0)
  return { planned, ceiling, state: sources.some(({ state }) => state === 'partial') ? 'partial' : 'within' }
}

function compared(
  rows: readonly InvestmentProject[],
  money: (project: InvestmentProject) => number,
  ceilings: readonly Ceiling[],
): Pick<CeilingLine, 'planned' | 'ceiling' | 'state'> {
  const spent = (some: readonly InvestmentProject[]): number =>
    some.reduce((sum, project) => sum + money(project), 0)
  const planned = spent(rows)
  if (ceilings.length === 0) return { planned, ceiling: null, state: 'none' }
  const ofAll = ceilings.filter(({ file }) => file === null)
  const held = ofAll.length > 0 ? ofAll : ceilings
  const ceiling = valueOf(held)
  const files = new Set(ceilings.flatMap(({ file }) => file ?? []))
  const planOver = [...files].some((name) =>
    passes(
      spent(rows.filter(({ file }) => file === name)),
      valueOf(ceilings.filter(({ file }) => file === name)),
    ),
  )
  const complete = ofAll.length > 0 || rows.every((row) => money(row) === 0 || files.has(row.file))
  const over = complete && passes(planned, ceiling)
  return { planned, ceiling, state: over ? 'over' : planOver ? 'plan' : complete ? 'within' : 'partial' }
}

function valueOf(ceilings: readonly Ceiling[]): number {
  return ceilings.reduce((sum, { value }) => sum + value, 0)
}

function passes(planned: number, ceiling: number): boolean {
  return planned > ceiling && differByAPeso(planned, ceiling)
}
