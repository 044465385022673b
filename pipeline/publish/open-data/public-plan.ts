import { nameOf, type Directory } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import { measuresOf, type Measure } from '../../../engine/progress/measure.js'
import type { ConsolidatedActivity } from '../../consolidate/consolidated.js'
import { inOfficialOrder } from '../../consolidate/official-order.js'
import { isPromise } from '../../consolidate/planned.js'
import { standingsOf } from '../../consolidate/standing.js'
import type { AtCutoff, Monitoring } from '../../monitor/monitoring.js'
import type { PlanState } from '../../register/records.js'
import type { Publication } from '../publication.js'
import { licenceOf, type Licence } from './licence.js'
import { publishedText } from './published-text.js'

/** An activity that counts in the plan, with what may be said of it in public. */
export interface PublicActivity {
  readonly activity: ConsolidatedActivity
  readonly format: Format | undefined
  readonly measures: readonly Measure[]
  /** ids of the directory, null for who is not in it: that may be the name of a person */
  readonly responsibles: readonly (string | null)[]
  /** how far the plan to which it belongs has come; null where no register knows */
  readonly state: PlanState | null
  /** whether its progress is told */
  readonly monitored: boolean
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
  /** the cut-offs of which there are reports, in order */
  readonly cutoffs: readonly AtCutoff[]
}

/** What of a publication is public: what counts in the plan, never who wrote it, in what file, nor what is wrong with it. */
export function publicPlan(
  { consolidated, directory, formats, monitoring }: Publication,
  licence: Licence = licenceOf(undefined),
): PublicPlan {
  const formatOf = new Map(formats.map((format) => [format.id, format]))
  const stateOf = new Map(consolidated.files.map(({ file, state = null }) => [file, state]))
  const standings = standingsOf(consolidated)
  const followed = new Set(monitoring?.entries.map(({ activity }) => activity.id))
  const cutoffs = monitoring ? [...monitoring.earlier, monitoring].filter(({ anyReport }) => anyReport) : []
  return {
    entity: directory.entity,
    licence,
    vigencia: consolidated.vigencia,
    day: monitoring?.cutoff ?? consolidated.cutoff.date,
    directory,
    activities: inOfficialOrder(consolidated.activities)
      .filter((activity) => standings.get(activity) === 'counted' && isPromise(formatOf.get(activity.format)))
      .map((activity) => {
        const measures = measuresOf(activity, consolidated.vigencia)
        const promised = measures.map(({ quantity }) => quantity)
        return {
          activity,
          format: formatOf.get(activity.format),
          measures,
          responsibles: activity.responsibles.map(({ id }) =>
            id !== null && nameOf(directory, id) !== undefined ? id : null,
          ),
          state: stateOf.get(activity.source.file) ?? null,
          monitored: followed.has(activity.id),
          text: (written) => publishedText(written ?? '', promised) || null,
        }
      }),
    monitoring: monitoring ?? null,
    cutoffs,
  }
}
