import { PREPARED } from '../../format/follow-up.js'
import { keyOf } from '../../format/format.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { isPrepared, textIn } from '../fields.js'
import type { Document } from '../rule.js'

/** What people call an activity: its component, number and text. */
export interface ActivityName {
  readonly section: number | null
  readonly number: string | null
  readonly text: string
  /** its code in a follow-up that Cotejo prepared, with the goal of which the row tells; empty elsewhere */
  readonly code: string
}

export function nameOfActivity(activity: Activity, { format }: Pick<Document, 'format'>): ActivityName {
  const { section, number } = activity
  const code = isPrepared(activity) ? textIn(activity, PREPARED) : ''
  return { section, number, text: fold(textIn(activity, keyOf(format, 'subject'))), code }
}

/** A row with what it is called. */
export interface NamedRow {
  readonly activity: Activity
  readonly name: ActivityName
  /** among the rows of its document */
  readonly place: number
}

/** The rows of a document with their names. */
export interface NamedRows {
  readonly rows: readonly NamedRow[]
  /** those with the code, the number or the text of a name, in order: no other can be of the same activity */
  readonly like: (name: ActivityName) => NamedRow[]
}

const NAMED = new WeakMap<Document, NamedRows>()

/** The rows of a document with their names, which are worked out once for all rules. */
export function namedRows(document: Document): NamedRows {
  const known = NAMED.get(document)
  if (known) return known
  const byKey = new Map<string, NamedRow[]>()
  const rows = document.plan.activities.map((activity, place) => {
    const row = { activity, name: nameOfActivity(activity, document), place }
    for (const key of keysOf(row.name)) {
      if (!byKey.has(key)) byKey.set(key, [])
      byKey.get(key)!.push(row)
    }
    return row
  })
  const like = (name: ActivityName): NamedRow[] =>
    [...new Set(keysOf(name).flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a.place - b.place)
  const named = { rows, like }
  NAMED.set(document, named)
  return named
}

function keysOf({ code, number, text }: ActivityName): string[] {
  return [code, number, text].flatMap((key, i) => (key ? `${String(i)}${key}` : []))
}

/** Whether two rows may be of one component; where either does not say it, they may. */
export function mayShareSection(a: ActivityName, b: ActivityName): boolean {
  return a.section === null || b.section === null || a.section === b.section
}

/** Whether two rows are one activity: by component and number, or where a component is not known also by the text. */
export function sameActivity(a: ActivityName, b: ActivityName): boolean {
  if (!mayShareSection(a, b)) return false
  const sure = a.section !== null && b.section !== null
  if (a.number !== null && b.number !== null && a.number === b.number) return sure || alike(a.text, b.text)
  return (a.number === null || b.number === null) && a.text !== '' && a.text === b.text
}

/** Whether two rows report of one thing: of one goal of one activity, where both bear its code; of the whole of it elsewhere. */
export function reportTheSame(a: ActivityName, b: ActivityName): boolean {
  if (a.code !== '' && b.code !== '') return a.code === b.code
  return !a.code.includes('#') && !b.code.includes('#') && sameActivity(a, b)
}

/** Whether two folded texts share at least a half of their longer words. */
export function alike(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => new Set(text.split(' ').filter((word) => word.length > 3)))
  if (left!.size === 0 || right!.size === 0) return a === b
  const shared = [...left!].filter((word) => right!.has(word)).length
  return shared * 2 >= Math.min(left!.size, right!.size)
}
