import { createHash } from 'node:crypto'
import { formatOfAnnex, type Format } from '../../engine/format/format.js'
import { cutoffSaid } from '../../engine/plan/cutoff.js'
import { contentOf } from '../../engine/plan/content.js'
import type { Activity, Plan } from '../../engine/plan/plan.js'
import { fold } from '../../engine/text/fold.js'
import { ShelvedActivity } from '../shelf/shelved-activity.js'

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
  const annexes = format.annexes.map((annex) => {
    const own = formatOfAnnex(format, annex)
    return (plan.annexes.get(annex.key) ?? []).map((row) => [...contentOf(row, own).values()])
  })
  return sha256(
    JSON.stringify([
      plan.format,
      plan.vigencia,
      plan.dependencia,
      cutoffSaid(plan, format, ''),
      says,
      sections,
      loose,
      annexes,
    ]),
  )
}

/** Kinds of column that say which row it is, where no number does. */
const IDENTIFYING: ReadonlySet<string> = new Set(['catalogue', 'subject', 'text', 'list', 'code'])

/** What identifies an activity in its format and vigencia: section and number, or a hash of what it says it does. */
export function activityKey(activity: Activity, format: Format): string {
  if (activity instanceof ShelvedActivity) return activity.key
  if (activity.number !== null) return numberedKey(activity.number, activity.section, format)
  const identifying = format.columns.filter(({ type }) => IDENTIFYING.has(type))
  const texts = identifying.map(({ key }) => fold(activity.fields.get(key)?.text ?? ''))
  return numberedKey(sha256(texts.join('\n')).slice(0, 12), activity.section, format)
}

/** What identifies an activity by its number in its section. */
export function numberedKey(number: string, section: number | null, format: Format): string {
  if (format.sections.length === 0 || format.sectionWord === null) return number
  return `${section === null ? '-' : String(section)}/${number}`
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
