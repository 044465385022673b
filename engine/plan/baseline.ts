import type { Plan } from './plan.js'

/** The plan that was approved in Consejo de Gobierno, against which a changed one is looked at. */
export interface Baseline {
  readonly plan: Plan
  /** number of the act: "012", "Acta 012 de 2026" */
  readonly act: string
  /** day of the approval, ISO */
  readonly date: string
}
