import { NOWHERE } from '../../findings/finding.js'
import { finding, type Rule, type WholeCheck } from '../rule.js'
import { literalsSpokenOf, literalsWritten } from './literals.js'

const DEMANDED = ['a', 'b', 'c', 'd', 'e'] as const

/**
 * The programme covers the literals a) to e) of art. 73 of the Ley 1474 de 2011 (text of the Ley 2195 de 2022): by the
 * literal that each activity says, or by its words where it says none. The literal f), additional initiatives, the law
 * leaves to each entity. Judged on the whole programme only.
 */
export const ptepCoverage: Rule = {
  id: 'ptep-coverage',
  scope: 'consolidated',
  needs: [],
}

export const ptepCoverageInWhole: WholeCheck = ({ activities }, { format }) => {
  if (activities.length === 0) return []
  const covered = new Set(
    activities.flatMap((activity) => {
      const written = literalsWritten(activity)
      return written.length > 0 ? written : literalsSpokenOf(activity)
    }),
  )
  const column = format.columns.find(({ key }) => key === 'literal')?.header ?? null
  return DEMANDED.filter((literal) => !covered.has(literal)).map((literal) =>
    finding('ptep-coverage', 'error', { ...NOWHERE, column }, { literal }),
  )
}
