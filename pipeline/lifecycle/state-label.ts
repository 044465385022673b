import type { PlanState } from '../register/records.js'

/** How the procedure calls how far a plan has come. */
export const STATE_LABEL: Readonly<Record<PlanState, string>> = {
  missing: 'Sin presentar',
  requested: 'Solicitado',
  received: 'Presentado',
  'under-review': 'En revisión',
  returned: 'Devuelto',
  approved: 'Aprobado',
  modified: 'Modificado',
}
