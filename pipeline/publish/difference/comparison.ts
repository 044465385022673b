import { comparePlans } from '../../../engine/compare/compare-plans.js'
import { compareWorkbooks } from '../../../engine/compare/compare-workbooks.js'
import { isSamePlan, type PlanDifference } from '../../../engine/compare/plan-difference.js'
import type { SheetDifference } from '../../../engine/compare/sheet-difference.js'
import type { Format } from '../../../engine/format/format.js'
import type { ComparedFile } from './compared-file.js'

/** What changed from one workbook to another. */
export interface Comparison {
  readonly before: ComparedFile
  readonly after: ComparedFile
  /** null where one of them is no plan of a known format */
  readonly plan: { readonly format: Format; readonly difference: PlanDifference } | null
  /** cell by cell, on all sheets, also what the plan's difference tells */
  readonly sheets: readonly SheetDifference[]
}

export function compareFiles(before: ComparedFile, after: ComparedFile): Comparison {
  const format = after.plan?.format
  return {
    before,
    after,
    plan:
      before.plan && after.plan && format
        ? { format, difference: comparePlans(before.plan.plan, after.plan.plan, format) }
        : null,
    sheets: compareWorkbooks(before.workbook, after.workbook),
  }
}

/** Whether nothing changed that anybody wrote. */
export function nothingChanged({ plan, sheets }: Comparison): boolean {
  return sheets.length === 0 && (plan === null || isSamePlan(plan.difference))
}

/** In what two plans are not the same one: each of another format, dependencia or vigencia. */
export type OtherIn = 'format' | 'dependencia' | 'vigencia'

/** Why two plans are not the same one at two moments; what one of them does not say does not part them. */
export function otherIn({ before, after }: Comparison): OtherIn[] {
  const [was, is] = [before.plan?.plan, after.plan?.plan]
  if (!was || !is) return []
  const facts: readonly OtherIn[] = ['format', 'dependencia', 'vigencia']
  return facts.filter((fact) => was[fact] !== null && is[fact] !== null && was[fact] !== is[fact])
}
