import { keyOf } from '../../format/format.js'
import { officially } from '../../directory/resolve.js'
import type { Finding } from '../../findings/finding.js'
import type { Activity, Responsible } from '../../plan/plan.js'
import { words } from '../../text/fold.js'
import { fixCell, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { otherNames } from './other-names.js'

/** What stands between the names of a list and names nobody: conjunctions and the numbers of items. */
const BETWEEN = /^(?:[ye]|\d{1,2})$/

/** A responsible written by acronym, alias or variant that the directory resolves; the fix writes the official names of its cell, one to a line. */
export const responsibleAlias: Rule = {
  id: 'responsible-alias',
  scope: 'row',
  needs: ['responsibles'],
  check: (plan, { format }) => {
    const findings: Finding[] = []
    for (const { activity, responsible } of otherNames(plan, format)) {
      const { resolution, text, name, at } = responsible
      if (resolution.how !== 'variant') continue
      const sameCell = activity.responsibles.filter((r) => r.at === at)
      const place = placeOf(activity, format, keyOf(format, 'responsibles'), at, text)
      const fix = holdsNothingElse(activity, sameCell)
        ? fixCell('Escribir el nombre oficial', activity.sheet, at, sameCell.map(officially).join('\n'))
        : null
      findings.push(finding('responsible-alias', 'info', place, { text, name }, fix))
    }
    return findings
  },
}

/** Whether a cell says nothing but these names, so that writing them anew loses nothing; a name said before is not among them. */
function holdsNothingElse({ cells }: Activity, names: readonly Responsible[]): boolean {
  const raw = cells.find(({ at }) => at === names[0]!.at)?.raw ?? ''
  const said = (text: string): string[] => words(text).filter((word) => !BETWEEN.test(word))
  return said(raw).join(' ') === names.flatMap(({ text }) => said(text)).join(' ')
}
