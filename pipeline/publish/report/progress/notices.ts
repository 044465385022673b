import type { Tally } from '../../../../engine/progress/tally.js'
import type { ProgressFigures } from './figures.js'

/** What is worth a look of an activity besides where it stands, in the order in which it is told. */
const NOTICES: Partial<Record<keyof Tally, string>> = {
  overdue: 'Vencida',
  overExecuted: 'Sobre-ejecutada',
  withoutEvidence: 'Sin evidencia',
  conflicting: 'Reportes distintos',
  settled: 'Resuelta',
  leaderSilent: 'Hay reporte, pero no cuenta',
  partlyReported: 'Reportada en parte',
  worsened: 'Empeoró',
  early: 'Ejecución anticipada',
  undated: 'Con una fecha final que no es fecha',
}

/** What is worth a look of each activity, by its id; those with nothing are left out. */
export function noticesOf({ list }: Pick<ProgressFigures, 'list'>): ReadonlyMap<string, readonly string[]> {
  const notices = new Map<string, string[]>()
  for (const [name, label] of Object.entries(NOTICES))
    for (const { id } of list(name as keyof Tally)) {
      const own = notices.get(id)
      if (own) own.push(label)
      else notices.set(id, [label])
    }
  return notices
}
