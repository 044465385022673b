import { nameOf, type Directory } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import { measuresOf, type Measure } from '../../../engine/progress/measure.js'
import type { ConsolidatedActivity } from '../../consolidate/consolidated.js'
import { inOfficialOrder } from '../../consolidate/official-order.js'
import { isMonitored, isPromise } from '../../consolidate/planned.js'
import { standingIn } from '../../consolidate/standing.js'
import type { AtCutoff, Monitoring } from '../../monitor/monitoring.js'
import { cutoffsOf } from '../../monitor/monitoring-rules.js'
import { isApproved, type PlanState } from '../../register/records.js'
import type { Publication } from '../publication.js'
import { licenceOf, type Licence } from './licence.js'
import { publishedText } from './published-text.js'

/**
 * Whether the progress of an activity is followed up: that of a plan that nobody has approved is not, where others are
 * approved, nor that of one without terms.
 */
export type FollowUpStanding = 'followed' | 'unapproved' | 'termless'

/** An activity that counts in the plan, with what may be said of it in public. */
export interface PublicActivity {
  readonly activity: ConsolidatedActivity
  readonly format: Format | undefined
  readonly measures: readonly Measure[]
  /** ids of the directory, null for who is not in it: that may be the name of a person */
  readonly responsibles: readonly (string | null)[]
  /** how far the plan to which it belongs has come; null where no register knows */
  readonly state: PlanState | null
  /** whether nobody has approved that plan yet; false where no register knows */
  readonly draft: boolean
  readonly followUp: FollowUpStanding
  /** one of its texts as it may be published; null where there is none */
  readonly text: (written: string | null | undefined) => string | null
}

/** What a publication tells the public: the plan, and how far it has come. */
export interface PublicPlan {
  readonly entity: string
  readonly licence: Licence
  readonly vigencia: number | null
  /** ISO: the cut-off up to which it tells, or the day of a plan of which nobody has reported */
  readonly day: string
  readonly directory: Directory
  readonly activities: readonly PublicActivity[]
  readonly monitoring: Monitoring | null
  /** the cut-offs of which there are reports, in order: the entity's own, and the one that was asked for */
  readonly cutoffs: readonly AtCutoff[]
}

/** What of a publication is public: what counts in the plan, never who wrote it, in what file, nor what is wrong with it. */
export function publicPlan(
  { consolidated, directory, formats, monitoring }: Publication,
  licence: Licence = licenceOf(undefined),
): PublicPlan {
  const formatOf = new Map(formats.map((format) => [format.id, format]))
  const stateOf = new Map(consolidated.files.map(({ file, state = null }) => [file, state]))
  const standingOf = standingIn(consolidated)
  const followed = new Map(monitoring?.entries.map(({ activity }) => [activity.id, activity]))
  const told = consolidated.activities.filter(
    (activity) =>
      standingOf(activity) === 'counted' &&
      isPromise(formatOf.get(activity.format)) &&
      !followed.has(activity.id),
  )
  return {
    entity: directory.entity,
    licence,
    vigencia: consolidated.vigencia,
    day: monitoring?.cutoff ?? consolidated.cutoff.date,
    directory,
    // what is followed up is what was approved, whatever draft has the same activity
    activities: inOfficialOrder([...followed.values(), ...told]).map((activity): PublicActivity => {
      const format = formatOf.get(activity.format)
      const measures = measuresOf(activity, consolidated.vigencia)
      const promised = measures.map(({ quantity }) => quantity)
      const state = stateOf.get(activity.source.file) ?? null
      return {
        activity,
        format,
        measures,
        responsibles: activity.responsibles.map(({ id }) =>
          id !== null && nameOf(directory, id) !== undefined ? id : null,
        ),
        state,
        draft: state !== null && !isApproved(state),
        followUp: !isMonitored(format)
          ? 'termless'
          : monitoring && !followed.has(activity.id)
            ? 'unapproved'
            : 'followed',
        text: (written) => publishedText(written ?? '', promised) || null,
      }
    }),
    monitoring: monitoring ?? null,
    cutoffs: monitoring ? toldCutoffs(monitoring) : [],
  }
}

/** A date that somebody typed is no cut-off of the entity. */
function toldCutoffs(monitoring: Monitoring): AtCutoff[] {
  const { vigencia, rules, earlier, cutoff: asked } = monitoring
  const own = new Set(vigencia === null ? [] : cutoffsOf(vigencia, rules))
  return [...earlier, monitoring].filter(
    ({ cutoff, anyReport }) => anyReport && (cutoff === asked || own.has(cutoff)),
  )
}
