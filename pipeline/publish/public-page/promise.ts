import { nameOf } from '../../../engine/directory/directory.js'
import { askedBy } from '../../consolidate/planned.js'
import { bareName, whenWords } from '../activity-words.js'
import {
  publicPlan,
  type FollowUpStanding,
  type PublicActivity,
  type PublicPlan,
} from '../open-data/public-plan.js'
import type { Publication } from '../publication.js'
import { figuresOf } from '../report/figures.js'
import { componentLabel } from '../report/figures/components.js'
import { spanOf, stateAt, type CutoffState } from '../report/figures/cutoff.js'
import { componentKey } from '../report/figures/entries.js'
import { progressFigures, type ProgressFigures } from '../report/progress/figures.js'
import { planLabel, type ActivityRow } from '../report/progress/rows.js'

/** A place in the plan that a reader may choose. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** An activity of the plan as citizens read it: of who answers only the units, never what somebody typed. */
export interface Promised {
  readonly plan: Choice
  /** null where its plan has no components */
  readonly component: Choice | null
  readonly number: string
  readonly what: string
  readonly goal: string
  /** units of the directory, who leads first */
  readonly units: readonly Choice[]
  /** whether the first who answers is one of them */
  readonly leaderKnown: boolean
  /** how many answer whom the directory does not know */
  readonly unknown: number
  readonly when: string
  readonly situation: CutoffState
  /** whether nobody has approved its plan yet; false where no register knows */
  readonly draft: boolean
  readonly followUp: FollowUpStanding
  /** null where it is not followed up, or nobody has reported yet */
  readonly progress: ActivityRow | null
}

/** What the page tells: the promises, and how far they have come where somebody has reported. */
export interface Promises {
  readonly entity: string
  readonly vigencia: number | null
  /** ISO day up to which everything is told */
  readonly day: string
  readonly promises: readonly Promised[]
  /** null where there is no monitoring, or nobody has reported yet */
  readonly progress: ProgressFigures | null
  /** there is monitoring, and nobody has reported yet */
  readonly awaited: boolean
}

/** What a publication tells citizens, in official order. */
export function promisesOf(publication: Publication): Promises {
  const plan = publicPlan(publication)
  const { entity, vigencia, day } = plan
  const figures = progressFigures(publication)
  const progress = figures?.anyReport ? figures : null
  const rows = new Map(progress?.activities.map((row) => [row.id, row]))
  const { components } = figuresOf(publication)
  const names = new Map(components.map((one) => [one.key, componentLabel(one)]))
  const promises = plan.activities.map((one): Promised => ({
    ...placeOf(one, names),
    ...answering(one, plan),
    number: one.activity.number ?? '',
    what: one.text(bareName(one.activity.activity, one.activity.number ?? '')) ?? '',
    goal: one.text(one.activity.goal.text) ?? '',
    ...datesOf(one, day),
    draft: one.draft,
    followUp: one.followUp,
    progress: rows.get(one.activity.id) ?? null,
  }))
  return { entity, vigencia, day, promises, progress, awaited: figures !== null && progress === null }
}

function datesOf({ activity, format }: PublicActivity, day: string): Pick<Promised, 'when' | 'situation'> {
  const asked = askedBy(format)
  return {
    when: whenWords(activity.schedule, asked),
    situation: stateAt(spanOf(activity.schedule, asked), day),
  }
}

function placeOf(
  { activity, format }: PublicActivity,
  names: ReadonlyMap<string, string>,
): Pick<Promised, 'plan' | 'component'> {
  const { component } = activity
  const id = componentKey(activity.format, component)
  return {
    plan: { id: activity.format, name: planLabel(format ? [format] : [], activity.format) },
    component: component === null ? null : { id, name: names.get(id) ?? String(component) },
  }
}

function answering(
  { responsibles }: PublicActivity,
  { directory }: Pick<PublicPlan, 'directory'>,
): Pick<Promised, 'units' | 'leaderKnown' | 'unknown'> {
  const known = responsibles.filter((id) => id !== null)
  return {
    units: [...new Set(known)].map((id) => ({ id, name: nameOf(directory, id)! })),
    leaderKnown: responsibles[0] !== undefined && responsibles[0] !== null,
    unknown: responsibles.length - known.length,
  }
}
