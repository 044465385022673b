import { shownDate } from '../../calendar/iso-date.js'
import type { Format } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { textIn } from '../fields.js'

/** What a column of an activity says, as one would tell somebody: names and dates as understood, the rest as written. */
export function shownField(activity: Activity, format: Format, key: string): string {
  const type = format.columns.find((column) => column.key === key)?.type
  if (type === 'responsibles') return activity.responsibles.map(({ name }) => name).join('; ')
  if (type === 'start' || type === 'end') {
    return activity.windows
      .map((window) => window[type])
      .map((mention) => (mention?.iso ? shownDate(mention.iso) : (mention?.text ?? '')))
      .join('; ')
  }
  return textIn(activity, key)
}
