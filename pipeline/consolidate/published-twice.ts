import type { ConsolidatedActivity } from './consolidated.js'

const STRATEGY = 'rendicion-cuentas'
const PLAN = 'paac-anexo-1'

/**
 * The activities of the strategy of rendición de cuentas that the PAAC holds too: the strategy and component 3 are one
 * table, so that the same vigencia, component and number are the same activity published twice.
 * @param counted whether an activity counts in the plan
 */
export function publishedTwice(
  activities: readonly ConsolidatedActivity[],
  counted: (activity: ConsolidatedActivity) => boolean,
): ReadonlySet<ConsolidatedActivity> {
  if (!activities.some(({ format }) => format === STRATEGY)) return NONE
  const planned = new Set(
    activities.filter((a) => a.format === PLAN && a.number !== null && counted(a)).map(place),
  )
  return new Set(activities.filter((a) => a.format === STRATEGY && counted(a) && planned.has(place(a))))
}

const NONE: ReadonlySet<ConsolidatedActivity> = new Set()

/** A component of the plan by which the strategy and the PAAC are the same. */
export function sharedComponent(format: string, component: number | null): string {
  return `${format === STRATEGY ? PLAN : format}/${component ?? '-'}`
}

/** The id without the format and without what tells rivals apart. */
function place({ id, format }: ConsolidatedActivity): string {
  return id.slice(format.length).replace(/~\d+$/, '')
}
