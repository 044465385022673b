import { createHash } from 'node:crypto'
import type { Format } from '../../engine/format/format.js'
import type { Activity, Plan } from '../../engine/plan/plan.js'
import { fold } from '../../engine/text/fold.js'

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

/** Keys of the columns in which two activities say different things. */
export function differences(a: Activity, b: Activity, format: Format): string[] {
  const left = contentOf(a, format)
  const right = contentOf(b, format)
  return format.columns
    .map((column) => column.key)
    .filter((key) => (left.get(key) ?? '') !== (right.get(key) ?? ''))
}

/** Two plans with the same fingerprint say the same, whatever bytes they came in. */
export function fingerprint(plan: Plan, format: Format): string {
  const says = plan.activities.map((activity) => [
    activity.section,
    activity.number,
    ...contentOf(activity, format).values(),
  ])
  const sections = plan.sections.map(({ number, reference }) => [number, fold(reference ?? '')])
  const loose = plan.observations.flatMap((seen) =>
    seen.kind === 'continuation-orphan' ? [fold(seen.text)] : [],
  )
  return sha256(JSON.stringify([plan.format, plan.vigencia, plan.dependencia, says, sections, loose]))
}

/** Kinds of column that say which row it is, where no number does. */
const IDENTIFYING: ReadonlySet<string> = new Set(['catalogue', 'subject', 'text', 'list', 'code'])

/** What identifies an activity in its format and vigencia: section and number, or a hash of what it says it does. */
export function activityKey(activity: Activity, format: Format): string {
  const section =
    format.sections.length === 0 || format.sectionWord === null
      ? ''
      : `${activity.section === null ? '-' : String(activity.section)}/`
  if (activity.number !== null) return section + activity.number
  const identifying = format.columns.filter(({ type }) => IDENTIFYING.has(type))
  const texts = identifying.map(({ key }) => fold(activity.fields.get(key)?.text ?? ''))
  return section + sha256(texts.join('\n')).slice(0, 12)
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
