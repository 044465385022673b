import type { Finding } from '../findings/finding.js'
import type { Format } from '../format/format.js'
import type { Plan } from './plan.js'

/** The plan that was approved in Consejo de Gobierno. */
export interface ApprovedPlan {
  readonly plan: Plan
  /** number of the act: "012", "Acta 012 de 2026" */
  readonly act: string
  /** day of the approval, ISO */
  readonly date: string
}

/** An approved plan against which a changed one is looked at. How that is done comes with it: the pane need not carry it. */
export interface Baseline extends ApprovedPlan {
  readonly changesOfGoals: (plan: Plan, format: Format) => Finding[]
}
