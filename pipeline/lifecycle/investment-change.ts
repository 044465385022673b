import { inWords } from '../../engine/findings/worded.js'
import { NOWHERE } from '../../engine/findings/finding.js'
import type { Format } from '../../engine/format/format.js'
import { sourcesOf } from '../../engine/rules/fields.js'
import { headerOf } from '../../engine/rules/place.js'
import { finding } from '../../engine/rules/rule.js'
import { consolidate } from '../consolidate/consolidate.js'
import type { Investment, WordedFinding } from '../consolidate/consolidated.js'
import type { PlanSubmission } from '../consolidate/submission.js'
import { NONE_REPLACED } from '../consolidate/versions.js'
import { ceilingLines, type CeilingLine } from '../publish/layout/poai/ceilings-table.js'
import type { Office } from './office.js'

const PLAN = 'plan-accion'

/** What a programme has of a source of funds in the investment of the vigencia. */
export interface InvestmentLine {
  readonly program: string
  /** header of the column; null for the whole of the POAI */
  readonly source: string | null
  readonly before: number
  readonly after: number
}

export interface InvestmentChange {
  /** only what changes, then the whole */
  readonly lines: readonly InvestmentLine[]
  /** ceilings of the whole entity that all plans together pass now, and did not by as much before */
  readonly overCeilings: readonly WordedFinding[]
}

/** What becomes of the POAI of a vigencia when its plans change; null where none of them has money. */
export function investmentChange(
  before: readonly PlanSubmission[],
  after: readonly PlanSubmission[],
  vigencia: number,
  office: Office,
): InvestmentChange | null {
  const format = office.formats.find(({ id }) => id === PLAN)
  const was = investmentIn(before, vigencia, office)
  const is = investmentIn(after, vigencia, office)
  if (!format || !was || !is || was.projects.length + is.projects.length === 0) return null
  const programs = [...new Set([...was.projects, ...is.projects].map(({ program }) => program))].sort()
  const lines = programs.flatMap((program) =>
    sourcesOf(format).flatMap((key): InvestmentLine[] => {
      const line = {
        program,
        source: headerOf(format, key),
        before: moneyOf(was, program, key),
        after: moneyOf(is, program, key),
      }
      return line.before === line.after ? [] : [line]
    }),
  )
  const whole = { program: '', source: null, before: totalOf(was), after: totalOf(is) }
  return { lines: [...lines, whole], overCeilings: overCeilings(was, is, format) }
}

/**
 * Ceilings of the whole entity that all plans together pass, and did not by as much before: a plan is held to its own
 * ceilings by itself.
 */
export function ceilingsPassed(
  before: readonly PlanSubmission[],
  after: readonly PlanSubmission[],
  vigencia: number,
  office: Office,
): WordedFinding[] {
  const format = office.formats.find(({ id }) => id === PLAN)
  const is = investmentIn(after, vigencia, office)
  return format && is ? overCeilings(investmentIn(before, vigencia, office), is, format) : []
}

function investmentIn(
  plans: readonly PlanSubmission[],
  vigencia: number,
  { formats, directory, settings, today }: Office,
): Investment | undefined {
  const own = plans.filter(({ verdict }) => verdict.format.id === PLAN && verdict.plan.vigencia === vigencia)
  const registered = { versions: NONE_REPLACED, files: new Map<string, never>() }
  return consolidate(own, { formats, directory, settings, vigencia, cutoff: today, registered }).investment
}

function moneyOf({ projects }: Investment, program: string, source: string): number {
  return projects
    .filter((project) => project.program === program)
    .reduce((sum, { sources }) => sum + (sources[source] ?? 0), 0)
}

function totalOf({ projects }: Investment): number {
  return projects.reduce((sum, { total }) => sum + total, 0)
}

function overCeilings(before: Investment | undefined, after: Investment, format: Format): WordedFinding[] {
  const ofAll = (investment: Investment): CeilingLine[] =>
    ceilingLines(
      { ...investment, ceilings: investment.ceilings.filter(({ file }) => file === null) },
      format,
    ).filter(({ state }) => state === 'over')
  const known = before ? ofAll(before) : []
  return ofAll(after).flatMap(({ program, source, planned, ceiling }) => {
    const was = known.find((line) => line.program === program && line.source === source)
    if (ceiling === null || (was && planned <= was.planned)) return []
    const place = { ...NOWHERE, row: 'Suma de los planes de acción de todas las dependencias' }
    const facts = { program, source, programmed: planned, ceiling }
    return [{ ...inWords(finding('budget-over-ceiling', 'error', place, facts)), exception: null }]
  })
}
