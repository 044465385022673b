import { NOWHERE } from '../findings/finding.js'
import { finding, type Rule } from './rule.js'

/** The identity that the workbook carries is of another version of the format. A workbook without identity is not blamed. */
export const formatOutdated: Rule = {
  id: 'format-outdated',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) => {
    if (plan.version === null || plan.version === format.version) return []
    const facts = { version: plan.version, current: format.version }
    return [finding('format-outdated', 'warning', NOWHERE, facts)]
  },
}
