import { NOWHERE, type Finding } from '../../findings/finding.js'
import type { Format } from '../../format/format.js'
import { address } from '../../grid/address.js'
import type { Plan } from '../../plan/plan.js'
import { SectionReader } from '../../reading/section-reader.js'
import { fold } from '../../text/fold.js'
import { keyOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Shorter names are part of too many others. */
const TELLING = 6

/**
 * The row belongs to a group of the Guía 4.2 (a course of life, a cross-cutting development, a moment of dialogue), and a
 * band that the document opens has rows. A group is known wherever it stands: documents repeat and move their bands.
 */
export const groupInvalid: Rule = {
  id: 'group-invalid',
  scope: 'workbook',
  needs: ['catalogue'],
  check: (plan, { format }) => [...unknownGroups(plan, format), ...emptyBands(plan, format)],
}

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

/** Bands that the document opens and leaves without rows. */
function emptyBands({ sections, activities }: Plan, format: Format): Finding[] {
  return sections.flatMap(({ number, title, sheet, at, reference }) => {
    if (at === null || reference !== null || activities.some(({ section }) => section === number)) return []
    const place = {
      ...NOWHERE,
      sheet,
      cell: address(at.row, at.column),
      column: format.columns.find(({ type }) => type === 'catalogue')?.header ?? null,
      value: title,
    }
    return [finding('group-invalid', 'warning', place, { problem: 'empty', group: title })]
  })
}
