import { NOWHERE, type Finding } from '../../findings/finding.js'
import type { Format } from '../../format/format.js'
import { address } from '../../grid/address.js'
import { fold } from '../../text/fold.js'
import { fixCell } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** What may follow the name and change nothing: "… – Vigencia 2023". */
const AFTER_NAME = /^(?: (?:vigencia|ano|de|del|para|la|el|paac|20\d\d))*$/

/** The banner of a component gives it another name than the catalogue's; numbers, case, accents and punctuation aside. */
export const sectionTitle: Rule = {
  id: 'section-title',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) =>
    plan.sections.flatMap(({ number, title, sheet, at }): Finding[] => {
      const official = format.sections.find((section) => section.number === number)?.title
      if (official === undefined || at === null) return []
      const written = nameIn(title, format)
      if (written === '' || isSame(written, nameIn(official, format))) return []
      const place = { ...NOWHERE, sheet, cell: address(at.row, at.column), value: title }
      const fix = fixCell('Escribir el nombre oficial', sheet, at, official)
      return [finding('section-title', 'info', place, { title, official }, fix)]
    }),
}

/** The same name, but for the year that may follow it. */
function isSame(written: string, official: string): boolean {
  return written.startsWith(official) && AFTER_NAME.test(written.slice(official.length))
}

/** The folded name on a banner, without the section word and its number. */
function nameIn(banner: string, { sectionWord }: Format): string {
  const folded = fold(banner)
  const word = sectionWord === null ? '' : fold(sectionWord)
  const rest = word !== '' && folded.startsWith(word) ? folded.slice(word.length).trimStart() : folded
  return rest.replace(/^(?:n |no |numero )?(?:\d{1,2}|[ivx]{1,4})(?: |$)/, '')
}
