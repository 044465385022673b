import type { Column, Format } from '../format/format.js'
import { address } from '../grid/address.js'
import type { Activity, Field } from '../plan/plan.js'
import { cleanLine } from '../text/clean.js'
import type { ActivityPair } from './match-activities.js'
import type { Meanings } from './meaning.js'
import type { ColumnChange, Said } from './plan-difference.js'

/** What changed in the columns of an activity, in official order. */
export function compareColumns(
  { before, after }: ActivityPair,
  format: Format,
  meaningsOf: (activity: Activity) => Meanings,
): ColumnChange[] {
  const was = meaningsOf(before)
  const is = meaningsOf(after)
  return format.columns.flatMap((column): ColumnChange[] => {
    const { key, header } = column
    const content = (was.get(key) ?? '') !== (is.get(key) ?? '')
    if (!content && !isRetyped(before, after, column, format)) return []
    const said = [saidIn(before, key), saidIn(after, key)]
    const [one, other] =
      said[0]!.text === said[1]!.text ? [exactly(before, column), exactly(after, column)] : said
    return [{ key, header, kind: content ? 'content' : 'wording', before: one!, after: other! }]
  })
}

/** Whether a cell that means the same is typed otherwise; how a number or a date is shown is no typing. */
function isRetyped(before: Activity, after: Activity, column: Column, format: Format): boolean {
  const { key, type } = column
  const [was, is] = [before.fields.get(key), after.fields.get(key)]
  if (!was || !is || typed(was) === typed(is)) return false
  if (was.number !== null && is.number !== null && was.stored === 'number' && is.stored === 'number')
    return false
  if (
    (type === 'start' || type === 'end' || type === 'date') &&
    [before, after].every((a) => isReal(a, column))
  )
    return false
  const bearsNumber = format.numbered && type === 'subject' && before.number !== after.number
  return !bearsNumber || was.text !== is.text
}

/** A cell as it was typed, but for what programs do to line breaks. */
function typed({ raw }: Field): string {
  return raw.replace(/\r\n?/g, '\n').replaceAll('_x000D_', '')
}

/** Whether every date of a column is one for Excel too. */
function isReal(activity: Activity, { key, type }: Column): boolean {
  const mentions =
    type === 'start' || type === 'end'
      ? activity.windows.map((window) => window[type])
      : (activity.dates.get(key) ?? [])
  return mentions.every((mention) => mention === null || mention.style === 'excel')
}

function saidIn(activity: Activity, key: string): Said {
  const field = activity.fields.get(key)
  return { text: field?.text ?? '', ...placeIn(activity, field) }
}

/** What a cell holds, where what it shows does not tell: a date shown without its year, a number without its decimals. */
function exactly(activity: Activity, { key, type }: Column): Said {
  const field = activity.fields.get(key)
  const place = placeIn(activity, field)
  if (type === 'start' || type === 'end') {
    const isos = activity.windows.flatMap((window) => window[type]?.iso ?? [])
    if (isos.length > 0) return { text: isos.join(' '), ...place }
  }
  const raw = field?.raw ?? ''
  const shows = cleanLine(raw) === raw ? raw : (field?.text ?? '')
  return { text: field?.number == null || field.stored !== 'number' ? shows : String(field.number), ...place }
}

function placeIn({ sheet }: Activity, field: Field | undefined): Omit<Said, 'text'> {
  return { sheet, cell: field?.at ? address(field.at.row, field.at.column) : null }
}
