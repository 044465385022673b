import { NOWHERE } from '../../findings/finding.js'
import { address } from '../../grid/address.js'
import type { Format } from '../../format/format.js'
import type { HeadingText, Plan } from '../../plan/plan.js'
import { fold, words } from '../../text/fold.js'
import { finding, type Rule } from '../rule.js'

/** What may stand between a label and its value. */
const LINKING: ReadonlySet<string> = new Set(['de', 'del', 'y', 'la', 'el', 'nombre'])
/** What people leave where a value is to be written. */
const BLANK = /^(x+|n a|na|nn)?$/
/** Another label of the head with what it says ("Dependencia: …"). */
const LABELLED = /^[^:]{2,40}:\s*\S/

/**
 * The head of the document says the department and the municipality (head of the Guía 4.2): after the label in its cell, or
 * in the next one. What the head must say is the format's; a form still blank owes nothing.
 */
export const entityMissing: Rule = {
  id: 'entity-missing',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) => {
    if (plan.activities.length === 0) return []
    const missing = format.headingFields.filter(({ label }) => !isSaid(label, plan, format))
    if (missing.length === 0) return []
    const label = missing.map((field) => labelled(plan, field.label)).find((seen) => seen !== undefined)
    const place = label
      ? { ...NOWHERE, sheet: label.sheet, cell: address(label.at.row, label.at.column), value: label.text }
      : { ...NOWHERE, sheet: plan.sheets.find(({ role }) => role === 'main')?.name ?? null }
    return [finding('entity-missing', 'error', place, { fields: missing.map((field) => field.label) })]
  },
}

function labelled({ headings }: Plan, label: string): HeadingText | undefined {
  return headings.find(({ text }) => words(text).includes(fold(label)))
}

function isSaid(label: string, plan: Plan, format: Format): boolean {
  const labels = new Set(format.headingFields.map((field) => fold(field.label)))
  return plan.headings.some((heading) => {
    const said = words(heading.text)
    const at = said.indexOf(fold(label))
    if (at < 0) return false
    const after = said.slice(at + 1)
    const nextLabel = after.findIndex((word) => labels.has(word))
    const own = nextLabel < 0 ? after : after.slice(0, nextLabel)
    if (isValue(own)) return true
    // "Departamento y municipio: …": two labels, and what both say after the second.
    if (nextLabel >= 0 && own.includes('y')) return isValue(after.slice(nextLabel + 1))
    if (nextLabel >= 0) return false
    const isLabel = ({ text }: HeadingText): boolean => words(text).some((word) => labels.has(word))
    const value = valueOf(heading, plan.headings, isLabel)
    return value !== undefined && !isLabel(value) && !LABELLED.test(value.text) && isValue(words(value.text))
  })
}

/** Whether words after a label are its value, and no line left to be filled in. */
function isValue(said: readonly string[]): boolean {
  const value = said.filter((word) => !LINKING.has(word)).join(' ')
  return /\p{L}{2}/u.test(value) && !BLANK.test(value)
}

/** The text to the right of a label; where the labels stand in a row, or nothing follows, the one under it. */
function valueOf(
  { sheet, at }: HeadingText,
  headings: readonly HeadingText[],
  isLabel: (heading: HeadingText) => boolean,
): HeadingText | undefined {
  const same = headings.filter((other) => other.sheet === sheet)
  const beside = same.find((other) => other.at.row === at.row && other.at.column > at.column)
  if (beside && !isLabel(beside)) return beside
  return same.find((other) => other.at.row === at.row + 1 && other.at.column === at.column)
}
