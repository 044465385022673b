import { NUMERIC, type Format } from '../../../engine/format/format.js'
import type { Activity, DateMention, Plan } from '../../../engine/plan/plan.js'
import { isTotal } from '../../../engine/reading/unworked-total.js'
import { cleanLines } from '../../../engine/text/clean.js'

/** What an activity says, wherever it stands; dates that are real by their day, whatever their spelling; but for totals. */
export function content(activity: Activity, format: Format): unknown {
  const typed = (type: string): ReadonlySet<string> =>
    new Set(format.columns.filter((column) => column.type === type).map(({ key }) => key))
  const [labels, who, starts, ends, dates] = ['catalogue', 'responsibles', 'start', 'end', 'date'].map(typed)
  const numeric = (key: string): boolean =>
    format.columns.some((column) => column.key === key && NUMERIC.has(column.type))
  const totals = new Set(format.columns.filter(isTotal).map(({ key }) => key))
  const told = [who!, starts!, ends!, dates!, totals]
  return {
    section: activity.section,
    subcomponent: activity.subcomponent,
    number: activity.number,
    fields: Object.fromEntries(
      [...activity.fields]
        .filter(([key, { text }]) => text !== '' && !told.some((keys) => keys.has(key)))
        .filter(([key]) => !labels!.has(key) || activity.subcomponent === null)
        .map(([key, { text, raw, number }]) => [
          key,
          numeric(key) && !raw.includes('/') ? (number ?? text) : text,
        ]),
    ),
    goal: activity.goal,
    responsibles: activity.responsibles.map(({ id, text }) => id ?? text),
    windows: activity.windows.map(({ start, end }) => [day(start), day(end)]),
    dates: [...activity.dates].map(([key, mentions]) => [key, mentions.map(day)]),
  }
}

function day(mention: DateMention | null): string | null {
  return mention && (mention.iso ?? cleanLines(mention.text).join(' / '))
}

/** What a plan says, as text to be held against another. */
export function contents(activities: Plan['activities'], format: Format): string[] {
  return activities.map((activity) => JSON.stringify(content(activity, format), null, 1))
}
