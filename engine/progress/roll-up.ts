import type { ActivityProgress } from './activity-progress.js'
import { averagesOf, weightingOf, type Averages, type Weighting } from './averages.js'
import { groupBy } from './group-by.js'
import { bandOf, type Band } from './semaphore.js'
import type { MonitoringSettings } from './settings.js'
import { tallyOf, type Tally } from './tally.js'

/** What a group of activities has in common; null where its level does not tell it apart, or the activities have none. */
export interface GroupName {
  readonly level: 'whole' | 'plan' | 'component' | 'subcomponent' | 'dependencia'
  /** null for all of them together */
  readonly format: string | null
  readonly component: number | null
  readonly subcomponent: number | null
  /** id of the leading dependencia; null also where the directory does not know who leads */
  readonly dependencia: string | null
}

/** A group of activities at a cut-off. */
export interface Group extends Averages {
  readonly name: GroupName
  readonly tally: Tally
  /** of the simple average; null where there is none, or no band begins at it or below */
  readonly band: Band | null
}

/** A plan's activities at a cut-off, added up at every level. */
export interface RollUp {
  readonly weighting: Weighting
  /** every activity, whatever its format */
  readonly whole: Group
  /** by format */
  readonly plans: readonly Group[]
  readonly components: readonly Group[]
  readonly subcomponents: readonly Group[]
  /** by the dependencia that leads, so that each activity is in one of them and they add up to the plan */
  readonly dependencias: readonly Group[]
}

const LEVELS: Readonly<
  Record<Exclude<GroupName['level'], 'whole'>, (activity: ActivityProgress['activity']) => Partial<GroupName>>
> = {
  plan: () => ({}),
  component: ({ component }) => ({ component }),
  subcomponent: ({ component, subcomponent }) => ({ component, subcomponent }),
  dependencia: ({ responsibles }) => ({ dependencia: responsibles[0] ?? null }),
}

/** Adds up activities at a cut-off by plan, component, subcomponent and dependencia, in the order in which they appear. */
export function rollUp(
  activities: readonly ActivityProgress[],
  settings: Pick<MonitoringSettings, 'weights' | 'bands'>,
): RollUp {
  const groupsAt = (level: Exclude<GroupName['level'], 'whole'>): Group[] => {
    const groups = groupBy(activities, ({ activity }) =>
      [activity.format, ...Object.values(LEVELS[level](activity))].join('\n'),
    )
    return groups.map((members) => groupOf(nameAt(level, members[0]!), members, settings))
  }
  return {
    weighting: weightingOf(settings.weights),
    whole: groupOf({ ...NONE, level: 'whole', format: null }, activities, settings),
    plans: groupsAt('plan'),
    components: groupsAt('component'),
    subcomponents: groupsAt('subcomponent'),
    dependencias: groupsAt('dependencia'),
  }
}

const NONE = { component: null, subcomponent: null, dependencia: null }

function nameAt(level: Exclude<GroupName['level'], 'whole'>, { activity }: ActivityProgress): GroupName {
  return { ...NONE, level, format: activity.format, ...LEVELS[level](activity) }
}

function groupOf(
  name: GroupName,
  activities: readonly ActivityProgress[],
  { weights, bands }: Pick<MonitoringSettings, 'weights' | 'bands'>,
): Group {
  const averages = averagesOf(activities, weights)
  const band = averages.simple && bandOf(averages.simple.percent, bands)
  return { name, ...averages, tally: tallyOf(activities), band }
}
