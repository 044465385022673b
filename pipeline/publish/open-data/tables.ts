import type { PublicPlan } from './public-plan.js'
import type { Table } from './table.js'
import { dictionaryTable } from './tables/dictionary.js'
import { goalProgressTable } from './tables/goal-progress.js'
import { goalsTable } from './tables/goals.js'
import { planTable } from './tables/plan.js'
import { progressTable } from './tables/progress.js'
import { responsiblesTable } from './tables/responsibles.js'
import { summaryTable } from './tables/summary.js'
import { unitsTable } from './tables/units.js'
import { windowsTable } from './tables/windows.js'

/** Those that there are only where somebody reported. */
export const PROGRESS_TABLES = ['avance', 'avance-metas', 'resumen'] as const

/** The tables of the open data, in the order in which a person would read them; the dictionary last. */
export function tablesOf(plan: PublicPlan): readonly Table[] {
  const told = [
    planTable(plan),
    responsiblesTable(plan),
    windowsTable(plan),
    goalsTable(plan),
    ...(plan.cutoffs.length > 0 ? [progressTable(plan), goalProgressTable(plan), summaryTable(plan)] : []),
    unitsTable(plan),
  ]
  return [...told, dictionaryTable(told)]
}
