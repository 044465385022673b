import { keyOf, type Format } from '../../format/format.js'
import type { RuleFacts } from '../../findings/facts.js'
import { NOWHERE, type Finding, type Severity } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { placeOf, rowLabel } from '../place.js'
import { finding, type Rule, type RuleContext, type WholeCheck } from '../rule.js'

/**
 * The number n.m is there, unique in its component, consecutive, and n is its subcomponent's. Text: 1.10 is not 1.1.
 * Gaps are judged on the whole plan only: no dependencia sends all the numbers.
 */
export const activityNumber: Rule = {
  id: 'activity-number',
  scope: 'workbook',
  needs: ['subject'],
  check: (plan, { format }) => {
    if (!format.numbered) return []
    const key = keyOf(format, 'subject')
    const first = new Map<string, Activity>()
    const labels = labelNumbers(format)
    const catalogue = keyOf(format, 'catalogue')
    const findings: Finding[] = []
    const say = (activity: Activity, severity: Severity, facts: RuleFacts['activity-number']): void => {
      findings.push(finding('activity-number', severity, placeOf(activity, format, key), facts))
    }
    for (const activity of plan.activities) {
      const { number } = activity
      if (number === null) {
        const isWritten = (activity.fields.get(key)?.text ?? '') !== ''
        if (isWritten) say(activity, 'warning', { problem: 'missing', number, other: null })
        continue
      }
      const id = `${String(activity.section)}/${number}`
      const before = first.get(id)
      if (before) {
        const other = `${rowLabel(before, format)} (fila ${String(before.row + 1)})`
        say(activity, 'error', { problem: 'duplicated', number, other })
        continue
      }
      first.set(id, activity)
      const label = labelNumber(activity, catalogue, labels)
      if (label !== null && number.includes('.') && !number.startsWith(`${label}.`))
        say(activity, 'warning', { problem: 'not-of-subcomponent', number, other: label })
    }
    return findings
  },
}

export const activityNumberInWhole: WholeCheck = (whole, context) => gaps(whole.activities, context)

/** The number that the subcomponent's label carries; where it carries none, its number in the catalogue. */
function labelNumber(activity: Activity, key: string, labels: RegExp): string | null {
  const label = activity.fields.get(key)?.text ?? ''
  if (label === '') return null
  const written = labels.exec(fold(label))?.[1]
  return written ?? (activity.subcomponent === null ? null : String(activity.subcomponent))
}

function labelNumbers({ subcomponentWord }: Format): RegExp {
  return new RegExp(`^(?:${fold(subcomponentWord ?? '')} )?(?:proceso )?(\\d{1,2})\\b`)
}

function gaps(activities: readonly Activity[], { format }: RuleContext): Finding[] {
  if (!format.numbered) return []
  const series = new Map<string, { section: number | null; prefix: string; used: Set<number> }>()
  for (const { section, number } of activities) {
    if (number === null) continue
    const parts = number.split('.')
    const last = Number(parts.pop())
    const prefix = parts.length > 0 ? `${parts.join('.')}.` : ''
    const key = `${String(section)}/${prefix}`
    const known = series.get(key)
    if (known) known.used.add(last)
    else series.set(key, { section, prefix, used: new Set([last]) })
  }
  return [...series.values()].flatMap(({ section, prefix, used }) => {
    const top = [...used].reduce((most, n) => Math.max(most, n), 0)
    if (top > 500) return []
    const title = format.sections.find((s) => s.number === section)?.title ?? null
    return Array.from({ length: top }, (_, i) => i + 1)
      .filter((n) => !used.has(n))
      .map((n) => {
        const place = { ...NOWHERE, column: title }
        return finding('activity-number', 'warning', place, {
          problem: 'gap',
          number: `${prefix}${String(n)}`,
          other: title,
        })
      })
  })
}
