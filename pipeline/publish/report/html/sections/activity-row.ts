import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { Severity } from '../../../../../engine/findings/finding.js'
import type { ColumnLabels } from '../../column-label.js'
import type { Entry } from '../../figures/entries.js'
import { SEVERITIES } from '../../../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL, STANDING_LABEL, STATE_LABEL, UNASKED, UNIDENTIFIED } from '../../labels.js'
import { ruleTitle } from '../../../../../engine/findings/spanish.js'
import { bareName } from '../../../activity-words.js'
import { escape, inline, prose } from '../../../page/escape.js'

/** What a row needs to know of the rest of the report. */
export interface RowContext {
  /** position and short name of each component, by key */
  readonly components: ReadonlyMap<string, { readonly index: number; readonly short: string }>
  /** position of each leader among those that the filter offers */
  readonly leaders: ReadonlyMap<string | null, number>
  /** what the columns of each format are called */
  readonly columns: ReadonlyMap<string, ColumnLabels>
  /** place in the list of corrections and severity of each rule, by id */
  readonly rules: ReadonlyMap<string, { readonly at: number; readonly severity: Severity }>
}

/** One activity as a table row on a single line of HTML; `data-k` is what the filters and orders go by. */
export function activityRow(entry: Entry, context: RowContext): string {
  const { activity, span, findings } = entry
  const component = context.components.get(entry.component)
  const severity = worstSeverity(entry, context)
  const keys = [
    component?.index ?? '',
    context.leaders.get(entry.leader) ?? '',
    entry.standing === 'counted' ? entry.state : entry.standing,
    severity === null ? '' : SEVERITIES.indexOf(severity),
    span.firstStart ?? '',
    span.lastEnd ?? '',
    findings.length + entry.otherRules.length,
  ]
  const number = activity.number ?? ''
  const code = [component?.short ?? '', number].filter(Boolean).join(' · ')
  const apart = entry.standing === 'counted' ? '' : ` <i class="tag">${STANDING_LABEL[entry.standing]}</i>`
  return `<tr data-k="${keys.join(',')}"><th scope="row"><small>${inline(code)}${apart}</small>${prose(bareName(activity.activity, number))}${promise(entry, context)}</th><td>${responsibles(entry)}</td><td>${windowsHtml(entry)}</td><td>${STATE_LABEL[entry.state]}</td><td>${findingsHtml(entry, context)}</td><td>${source(entry)}</td></tr>`
}

function worstSeverity({ findings, otherRules }: Entry, { rules }: RowContext): Severity | null {
  let worst: number = SEVERITIES.length
  for (const { severity } of findings) worst = Math.min(worst, SEVERITIES.indexOf(severity))
  for (const rule of otherRules)
    worst = Math.min(worst, SEVERITIES.indexOf(rules.get(rule)?.severity ?? 'info'))
  return SEVERITIES[worst] ?? null
}

/** The windows of a schedule, one per line; what is no date appears as it was written. */
export function windowsHtml({ activity: { schedule }, span: { asked } }: Entry): string {
  if (!asked.start && !asked.end && schedule.length === 0)
    return '<span class="soft">Su formato no las pide</span>'
  if (schedule.length === 0) return 'Sin fechas'
  if (!asked.start && schedule.every((w) => w.start === null))
    return schedule.map((w) => `Hasta ${dateHtml(w.end, w.text[1])}`).join('<br>')
  return schedule.map((w) => `${dateHtml(w.start, w.text[0])} a ${dateHtml(w.end, w.text[1])}`).join('<br>')
}

function dateHtml(iso: string | null, typed: string): string {
  if (iso !== null) return shownDate(iso)
  return typed.trim() === '' ? '<em>sin fecha</em>' : `<em>«${inline(typed.slice(0, 120))}»</em>`
}

/** Up to so many other values are in sight; more are folded away. */
const FEW = 4

/** What an activity promises, one line each; then, in one line that flows, what else its row has. */
export function promise(
  { activity }: Pick<Entry, 'activity'>,
  { columns }: Pick<RowContext, 'columns'>,
): string {
  const labels = columns.get(activity.format)
  const others = Object.entries(activity.fields)
    .filter(([key, value]) => value.trim() !== '' && labels?.has(key))
    .map(([key, value]) => {
      const label = labels!.get(key)!
      return value.startsWith(label) ? inline(value) : `<b>${inline(label)}</b> ${inline(value)}`
    })
  const line = others.join(' · ')
  const parts = [
    activity.product ? `<b>Producto</b> ${prose(activity.product)}` : '',
    activity.goal.text ? `<b>Meta</b> ${prose(activity.goal.text)}` : '',
    activity.indicator ? `<b>Indicador</b> ${prose(activity.indicator)}` : '',
    others.length > FEW ? `<details><summary>Otros ${others.length} datos</summary>${line}</details>` : line,
  ].filter(Boolean)
  return parts.map((p) => `<div>${p}</div>`).join('')
}

function responsibles({ activity, span }: Entry): string {
  if (activity.responsibles.length === 0)
    return span.asked.responsibles ? UNIDENTIFIED : `<span class="soft">${UNASKED}</span>`
  return activity.responsibles
    .map((r, i) => {
      const name =
        r.id === null ? `${inline(r.text.slice(0, 300))} <em>(sin identificar)</em>` : inline(r.name)
      return i === 0 ? `<b>${name}</b>` : name
    })
    .join('<br>')
}

function findingsHtml({ findings, otherRules }: Entry, { rules }: RowContext): string {
  const items = [
    ...findings.map(
      (f) =>
        `<li class="${f.severity}"><b>${SEVERITY_LABEL[f.severity]}</b> ${prose(f.message)}${f.cell === null ? '' : ` <small>${escape(f.cell)}</small>`}${f.exception === null ? '' : ' <small>(con excepción justificada)</small>'}</li>`,
    ),
    ...otherRules.map((rule) => {
      const known = rules.get(rule)
      const name = escape(ruleTitle(rule))
      return known === undefined
        ? `<li class="info">${name}</li>`
        : `<li class="${known.severity}"><b>${SEVERITY_LABEL[known.severity]}</b> <a href="#regla-${known.at}">${name}</a></li>`
    }),
  ]
  return items.length === 0 ? '<span class="soft">Ninguno</span>' : `<ul>${items.join('')}</ul>`
}

function source({ activity: { source: at } }: Entry): string {
  const cell = at.cells['activity'] ?? `fila ${at.row}`
  return `${inline(at.file)}<br>${inline(at.sheet)}, ${escape(cell)}`
}
