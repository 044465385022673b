import { workedConsolidated, workedDirectory, workedFormats } from './worked-year.js'
import type { Consolidated, ConsolidatedActivity } from '../../pipeline/consolidate/consolidated.js'
import { monitoringOf } from '../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../pipeline/monitor/monitoring-rules.js'
import type { Publication } from '../../pipeline/publish/publication.js'

const DONE =
  'Se hizo con las juntas de las veredas lo que estaba acordado, se levantó el acta de cada encuentro y quedó publicada en la página de la alcaldía'

/** The worked year at a cut-off, over and over until its plan has as many activities; each copy is reported like the first. */
export function manyActivities(count: number, cutoff: string): Publication {
  const one = workedConsolidated(cutoff)
  const planned = one.activities.filter(({ format }) => format !== 'seguimiento')
  const copies = Math.ceil(count / planned.length)
  const activities = Array.from({ length: copies }, (_, copy) =>
    one.activities.map((activity) => copied(activity, copy)),
  ).flat()
  const consolidated: Consolidated = { ...one, activities: firstPlanned(activities, count) }
  const monitoring = monitoringOf(
    consolidated,
    { formats: workedFormats, directory: workedDirectory },
    cutoff,
    monitoringRules(null, workedFormats),
  )
  return { consolidated, formats: workedFormats, directory: workedDirectory, monitoring }
}

function copied(activity: ConsolidatedActivity, copy: number): ConsolidatedActivity {
  if (copy === 0) return activity
  const { fields, source } = activity
  const row = source.row + copy * 1000
  const moved = { ...source, row, cells: { activity: `B${row}` } }
  if (activity.format !== 'seguimiento')
    return {
      ...activity,
      id: `${activity.id}.${copy}`,
      number: `${activity.number!}.${copy}`,
      source: moved,
    }
  const [id, goal] = fields['activityId']!.split('#')
  return {
    ...activity,
    id: `${activity.id}/${copy}`,
    fields: {
      ...fields,
      activityId: `${id!}.${copy}${goal === undefined ? '' : `#${goal}`}`,
      done: `${DONE} (${copy})`,
    },
    source: moved,
  }
}

/** The first so many activities of the plan, with every row of the follow-ups. */
function firstPlanned(activities: readonly ConsolidatedActivity[], count: number): ConsolidatedActivity[] {
  let left = count
  return activities.filter(({ format }) => format === 'seguimiento' || left-- > 0)
}
