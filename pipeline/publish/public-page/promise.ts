import { type Directory, nameOf } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import type { ConsolidatedActivity } from '../../consolidate/consolidated.js'
import { isPromise } from '../../consolidate/planned.js'
import { publishedText } from '../open-data/published-text.js'
import type { Publication } from '../publication.js'
import { figuresOf } from '../report/figures.js'
import { componentLabel } from '../report/figures/components.js'
import { type CutoffState, stateAt } from '../report/figures/cutoff.js'
import type { Entry } from '../report/figures/entries.js'
import { bareName } from '../report/html/chart/gantt.js'
import type { ActivityRow } from '../report/progress/rows.js'
import { planLabel } from '../report/progress/rows.js'
import { progressFigures, type ProgressFigures } from '../report/progress/figures.js'
import { whenWords } from './date-words.js'

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
  /** null where nobody reports on it */
  readonly progress: ActivityRow | null
}

/** What the page tells: the promises, and how far they have come where somebody has reported. */
export interface PublicPlan {
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

/** What a publication tells citizens: the activities that count in the plan, in official order. */
export function publicPlan(publication: Publication): PublicPlan {
  const { consolidated, directory, formats, monitoring } = publication
  const { entity, entries, vigencia, components } = figuresOf(publication)
  const day = monitoring?.cutoff ?? consolidated.cutoff.date
  const figures = progressFigures(publication)
  const progress = figures?.anyReport ? figures : null
  const rows = new Map(progress?.activities.map((row) => [row.id, row]))
  const names = new Map(components.map((one) => [one.key, componentLabel(one)]))
  const drafts = new Set(
    consolidated.files.flatMap(({ file, state }) =>
      state === undefined || state === 'approved' || state === 'modified' ? [] : [file],
    ),
  )
  const formatOf = new Map(formats.map((format) => [format.id, format]))
  const promises = entries
    .filter(({ activity, standing }) => standing === 'counted' && isPromise(formatOf.get(activity.format)))
    .map((entry): Promised => ({
      ...placeOf(entry, formats, names),
      ...answering(entry.activity, directory),
      number: entry.activity.number ?? '',
      ...textsOf(entry.activity),
      when: whenWords(entry.activity.schedule, entry.span.asked),
      situation: stateAt(entry.span, day),
      draft: drafts.has(entry.activity.source.file),
      progress: rows.get(entry.activity.id) ?? null,
    }))
  return { entity, vigencia, day, promises, progress, awaited: figures !== null && progress === null }
}

/** What it is and what it promises, without what would lead to a person. */
function textsOf({ activity, number, goal }: ConsolidatedActivity): Pick<Promised, 'what' | 'goal'> {
  const promised = goal.items.map(({ quantity }) => quantity)
  return {
    what: publishedText(bareName(activity, number ?? ''), promised),
    goal: publishedText(goal.text, promised),
  }
}

function placeOf(
  { activity: { format, component }, component: key }: Entry,
  formats: readonly Format[],
  names: ReadonlyMap<string, string>,
): Pick<Promised, 'plan' | 'component'> {
  return {
    plan: { id: format, name: planLabel(formats, format) },
    component: component === null ? null : { id: key, name: names.get(key) ?? String(component) },
  }
}

function answering(
  { responsibles }: ConsolidatedActivity,
  directory: Directory,
): Pick<Promised, 'units' | 'leaderKnown' | 'unknown'> {
  const units = new Map<string, string>()
  let unknown = 0
  for (const { id } of responsibles) {
    const name = id === null ? undefined : nameOf(directory, id)
    if (name === undefined) unknown++
    else units.set(id!, name)
  }
  const first = responsibles[0]?.id ?? null
  return {
    units: [...units].map(([id, name]) => ({ id, name })),
    leaderKnown: first !== null && units.has(first),
    unknown,
  }
}
