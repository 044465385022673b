import { NOWHERE, type Finding } from '../../findings/finding.js'
import { address } from '../../grid/address.js'
import type { Plan } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'
import { finding, type Rule } from '../rule.js'

/**
 * The identity that the workbook carries is of another version of the format. A workbook without identity is not blamed,
 * unless its format prints its code and the head of the document lacks it or bears another (procedure PE-P-002; ISO 9001).
 */
export const formatOutdated: Rule = {
  id: 'format-outdated',
  scope: 'workbook',
  needs: [],
  check: (plan, { format }) => {
    if (plan.version !== null) {
      if (plan.version === format.version) return []
      const facts = { problem: 'version', found: plan.version, current: format.version } as const
      return [finding('format-outdated', 'warning', NOWHERE, facts)]
    }
    return format.printedCode === null ? [] : codeInHead(plan, format.printedCode)
  },
}

function codeInHead(plan: Plan, code: string): Finding[] {
  const sheets = plan.sheets.filter(({ role }) => role === 'main').map(({ name }) => name)
  const folded = ` ${fold(code)} `
  const says = (text: string): boolean => ` ${fold(text)} `.includes(folded)
  if (sheets.some(says) || plan.headings.some(({ text }) => says(text))) return []
  const sameKind = sameKindOfCode(code)
  for (const { sheet, at, text } of plan.headings) {
    const found = sameKind.exec(text)?.[0]
    if (found === undefined) continue
    const place = { ...NOWHERE, sheet, cell: address(at.row, at.column), value: text }
    return [finding('format-outdated', 'warning', place, { problem: 'code', found, current: code })]
  }
  const place = { ...NOWHERE, sheet: sheets[0] ?? null }
  return [finding('format-outdated', 'warning', place, { problem: 'code', found: null, current: code })]
}

/** A code built like another: as many letters and digits, whichever they are and however they are joined. */
function sameKindOfCode(code: string): RegExp {
  const parts = fold(code)
    .split(' ')
    .map((part) =>
      /^\d+$/.test(part) ? String.raw`\d{${String(part.length)}}` : `[A-Za-z]{${String(part.length)}}`,
    )
  return new RegExp(`(?<![A-Za-z0-9])${parts.join('[ ._-]+')}(?![A-Za-z0-9])`)
}
