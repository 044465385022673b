import { keyOf } from '../../engine/rules/place.js'
import { address } from '../../engine/grid/address.js'
import type { Claim } from './claims.js'
import type { ConsolidatedActivity } from './consolidated.js'

/** Columns that have a place of their own in the consolidated activity, whatever the format. */
const OWN_PLACE = new Set(['product', 'indicator'])

/** A claim as the JSON contract carries it; `disputed` says that another file's claim to it differs. */
export function consolidatedActivity(claim: Claim, disputed: boolean): ConsolidatedActivity {
  const { activity, format, file } = claim
  const text = (key: string): string => activity.fields.get(key)?.text ?? ''
  const others = format.columns.filter(
    ({ key, type }) => (type === 'text' || type === 'catalogue') && !OWN_PLACE.has(key),
  )
  const cells = [...activity.fields].flatMap(([key, { at }]) =>
    at ? [[key, address(at.row, at.column)] as const] : [],
  )
  return {
    id: claim.id,
    format: format.id,
    component: activity.section,
    subcomponent: activity.subcomponent,
    number: activity.number,
    activity: text(keyOf(format, 'numbered')),
    product: activity.fields.has('product') ? text('product') : null,
    goal: { text: text(keyOf(format, 'goal')), items: activity.goal },
    indicator: activity.fields.has('indicator') ? text('indicator') : null,
    responsibles: activity.responsibles.map(({ id, name, text }) => ({ id, name, text })),
    schedule: activity.windows.map(({ start, end }) => ({
      start: start?.iso ?? null,
      end: end?.iso ?? null,
      text: [start?.text ?? '', end?.text ?? ''],
    })),
    fields: Object.fromEntries(others.map(({ key }) => [key, text(key)])),
    source: { file, sheet: activity.sheet, row: activity.row + 1, cells: Object.fromEntries(cells) },
    findings: [
      ...new Set([
        ...claim.findings.map((found) => found.rule),
        ...(disputed ? ['activity-conflict'] : []),
        ...(claim.superseded ? ['submission-superseded'] : []),
      ]),
    ],
  }
}
