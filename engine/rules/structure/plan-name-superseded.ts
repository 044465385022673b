import { NOWHERE } from '../../findings/finding.js'
import { address } from '../../grid/address.js'
import { fold } from '../../text/fold.js'
import { finding, type Rule } from '../rule.js'

/** A plan of a vigencia in which it bears another name (Decreto 1122 de 2024: PAAC is to be read as PTEP). Once per workbook. */
export const planNameSuperseded: Rule = {
  id: 'plan-name-superseded',
  scope: 'workbook',
  needs: [],
  needsVigencia: true,
  check: (plan, { format }) => {
    const after = format.supersededName
    if (after === null || plan.vigencia! <= after.lastVigencia) return []
    if (plan.headings.some(({ text }) => fold(text).includes(fold(after.name)))) return []
    const old = format.titleHints.map(fold)
    const title = plan.headings.find(({ text }) =>
      old.some((hint) => ` ${fold(text)} `.includes(` ${hint} `)),
    )
    const place = title && {
      ...NOWHERE,
      sheet: title.sheet,
      cell: address(title.at.row, title.at.column),
      value: title.text,
    }
    const facts = { name: after.name, basis: after.basis, from: after.lastVigencia + 1 }
    return [finding('plan-name-superseded', 'info', place ?? NOWHERE, facts)]
  },
}
