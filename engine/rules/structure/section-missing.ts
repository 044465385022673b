import { NOWHERE } from '../../findings/finding.js'
import { finding, type Rule, type WholeCheck } from '../rule.js'

/**
 * Every component of the official format has at least one row, or a reference to the document that holds it: the format's
 * structure, not all of which the law names. A component that the official document itself leaves to an annex is not
 * empty. Judged on the whole plan only.
 */
export const sectionMissing: Rule = {
  id: 'section-missing',
  scope: 'consolidated',
  needs: [],
}

export const sectionMissingInWhole: WholeCheck = (whole, { format }) =>
  format.sections
    .filter(
      ({ number, reference }) =>
        reference === null &&
        !whole.activities.some((activity) => activity.section === number) &&
        !whole.sections.some((seen) => seen.number === number && seen.reference !== null),
    )
    .map(({ number, title }) =>
      finding('section-missing', 'error', { ...NOWHERE, column: title }, { section: number, title }),
    )
