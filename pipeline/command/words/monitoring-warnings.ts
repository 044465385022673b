import { shownDate } from '../../../engine/calendar/iso-date.js'
import { type Directory, nameOf } from '../../../engine/directory/directory.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { cutoffsOf, type MonitoringRules } from '../../monitor/monitoring-rules.js'
import type { Unapproved } from '../../publish/publication.js'
import { listed } from '../../publish/report/words.js'
import { count } from './summary.js'

/** What is said of a cut-off (ISO) that is none of the entity's; null where it is one. */
export function strangeCutoff(cutoff: string, vigencia: number, rules: MonitoringRules): string | null {
  const own = cutoffsOf(vigencia, rules)
  return own.includes(cutoff)
    ? null
    : `Ojo: el ${shownDate(cutoff)} no es uno de los cortes de ${String(vigencia)}, que son ${listed(own.map(shownDate))}. Si se equivocó de fecha, borre esa carpeta y repita.`
}

/** What is said of weights for activities that the plan does not have; null where it has them all. */
export function strangeWeights({ entries, rules }: Pick<Monitoring, 'entries' | 'rules'>): string | null {
  const known = new Set(entries.map(({ activity }) => activity.id))
  const strange = [...(rules.weights?.keys() ?? [])].filter((id) => !known.has(id))
  return strange.length === 0
    ? null
    : `Ojo: «pesos», en cotejo.json, nombra ${count(strange.length, 'actividad que el plan no tiene', 'actividades que el plan no tiene')}, y no se ${strange.length === 1 ? 'usó' : 'usaron'}: ${listed(strange.map((id) => `«${id}»`))}. El código es el de la columna «Código de la actividad», sin el #.`
}

/** Which plans do not count in the progress since nobody has approved them, or that none is approved; null where all are. */
export function unapprovedWords({ plans, counted }: Unapproved, directory: Directory): string | null {
  if (plans.length === 0) return null
  if (counted) return 'Ningún plan de la vigencia está aprobado todavía: el avance es de todo lo recibido.'
  const names = plans.map(
    ({ dependencia, format }) => `${nameOf(directory, dependencia) ?? dependencia} (${format.shortName})`,
  )
  return `${count(plans.length, 'plan no se ha aprobado y no cuenta', 'planes no se han aprobado y no cuentan')} en el avance: ${listed(names)}`
}
