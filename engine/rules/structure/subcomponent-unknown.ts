import { keyOf, type Format, type Section } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { SectionReader } from '../../reading/section-reader.js'
import { fold } from '../../text/fold.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Shorter names are part of too many others. */
const TELLING = 10

/**
 * A subcomponent whose name the catalogue of its component does not have (the official Anexo 1). A label with only its
 * number, a cut one and one with a slip of the keyboard are still the catalogue's. Each unknown name is told once.
 */
export const subcomponentUnknown: Rule = {
  id: 'subcomponent-unknown',
  scope: 'workbook',
  needs: ['catalogue'],
  check: (plan, { format }) => {
    const sections = new SectionReader(format)
    const key = keyOf(format, 'catalogue')
    const looked = new Set<string>()
    const findings: Finding[] = []
    let lastText = ''
    let lastSection: number | null = null
    for (const activity of plan.activities) {
      const text = textIn(activity, key)
      if (text === '' || (text === lastText && activity.section === lastSection)) continue
      lastText = text
      lastSection = activity.section
      const id = `${String(activity.section)} ${fold(text)}`
      if (looked.has(id)) continue
      looked.add(id)
      const section = format.sections.find(({ number }) => number === activity.section)
      if (!section || isKnown(text, section, sections, format)) continue
      const facts = { name: text, section: section.title, official: nameAt(activity, section) }
      findings.push(finding('subcomponent-unknown', 'info', placeOf(activity, format, key), facts))
    }
    return findings
  },
}

function isKnown(text: string, section: Section, sections: SectionReader, format: Format): boolean {
  if (section.subcomponents.length === 0) return true
  const label = sections.label(text, section)
  if (label.name !== null) return true
  const word = fold(format.subcomponentWord ?? '')
  const name = fold(text).replace(new RegExp(`^(?:${word} )?(?:proceso )?(?:\\d{1,2}\\b)? ?`), '')
  if (name === '') return section.subcomponents.some(({ number }) => number === label.number)
  return section.subcomponents.some((item) =>
    [item.name, ...item.aliases]
      .map(fold)
      .some(
        (known) =>
          (known.length >= TELLING && name.includes(known)) ||
          (name.length >= TELLING && known.includes(name)),
      ),
  )
}

/** The name that the catalogue gives to the number on the label. */
function nameAt({ subcomponent }: Activity, section: Section): string | null {
  return section.subcomponents.find(({ number }) => number === subcomponent)?.name ?? null
}
