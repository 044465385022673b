import type { Format } from '../format/format.js'
import { fold } from '../text/fold.js'
import type { Activity } from './plan.js'

/**
 * What an activity says, column by column, as compared between documents: case, accents, quotes and final stops apart.
 * Names are compared as the directory understands them, dates as dates.
 */
export function contentOf(activity: Activity, format: Format): ReadonlyMap<string, string> {
  const content = new Map<string, string>()
  for (const { key, type } of format.columns) {
    if (!activity.fields.has(key)) continue
    switch (type) {
      case 'responsibles':
        content.set(key, activity.responsibles.map(({ id, name }) => id ?? fold(name)).join('\n'))
        break
      case 'start':
      case 'end':
        content.set(
          key,
          activity.windows.map((window) => window[type]?.iso ?? fold(window[type]?.text ?? '')).join('\n'),
        )
        break
      case 'catalogue':
        content.set(
          key,
          activity.subcomponent === null
            ? fold(activity.fields.get(key)!.text)
            : String(activity.subcomponent),
        )
        break
      default:
        content.set(key, fold(activity.fields.get(key)!.text))
    }
  }
  return content
}

/** Keys of the columns in which two activities say different things; those that one of them lacks count as empty. */
export function differences(a: Activity, b: Activity, format: Format): string[] {
  const left = contentOf(a, format)
  const right = contentOf(b, format)
  return format.columns
    .map((column) => column.key)
    .filter((key) => (left.get(key) ?? '') !== (right.get(key) ?? ''))
}
