import { NOWHERE, type Finding } from '../../findings/finding.js'
import { keyOf, type Format } from '../../format/format.js'
import type { Plan } from '../../plan/plan.js'
import { SectionReader } from '../../reading/section-reader.js'
import { fold } from '../../text/fold.js'
import { placeOf } from '../place.js'
import { finding, type Rule, type WholeCheck, type WholePlan } from '../rule.js'

/** Shorter names are part of too many others. */
const TELLING = 6

/**
 * The row belongs to a group of the Guía 4.2 (a course of life, a cross-cutting development, a moment of dialogue). A group
 * is known wherever it stands: documents repeat and move their bands. On the whole plan only: a band that it opens has rows.
 */
export const groupInvalid: Rule = {
  id: 'group-invalid',
  scope: 'workbook',
  needs: ['catalogue'],
  check: (plan, { format }) => unknownGroups(plan, format),
}

export const groupInvalidInWhole: WholeCheck = (whole, { format }) => emptyBands(whole, format)

function unknownGroups(plan: Plan, format: Format): Finding[] {
  const key = keyOf(format, 'catalogue')
  const sections = new SectionReader(format)
  const told = new Set<string>()
  return plan.activities.flatMap((activity) => {
    const group = activity.fields.get(key)?.text ?? ''
    if (group === '' || told.has(fold(group)) || isGroup(group, format, sections)) return []
    told.add(fold(group))
    const place = placeOf(activity, format, key)
    return [finding('group-invalid', 'warning', place, { problem: 'unknown', group })]
  })
}

/** A name of the catalogue, of any of its bands; cut, with more words, or with a slip of the keyboard. */
function isGroup(text: string, format: Format, sections: SectionReader): boolean {
  const name = fold(text)
  return format.sections.some((section) => {
    if (sections.label(text, section).name !== null) return true
    const known = section.subcomponents.flatMap((item) => [item.name, ...item.aliases])
    return known
      .map(fold)
      .some(
        (one) =>
          (one.length >= TELLING && name.includes(one)) || (name.length >= TELLING && one.includes(name)),
      )
  })
}

/** Bands that the plan opens and nobody filled. */
function emptyBands({ sections, activities }: WholePlan, format: Format): Finding[] {
  if (activities.length === 0) return []
  const column = format.columns.find(({ type }) => type === 'catalogue')?.header ?? null
  return format.sections.flatMap(({ number }) => {
    const band = sections.find((seen) => seen.number === number && seen.reference === null)
    if (!band || activities.some(({ section }) => section === number)) return []
    const place = { ...NOWHERE, column, value: band.title }
    return [finding('group-invalid', 'warning', place, { problem: 'empty', group: band.title })]
  })
}
