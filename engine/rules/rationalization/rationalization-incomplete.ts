import type { Finding } from '../../findings/finding.js'
import { fold } from '../../text/fold.js'
import { saysNothing, textIn } from '../fields.js'
import { headerOf, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** "No hay registro" tells how it is today. */
const HOW_IT_IS = /^no (?:hay|existe|existen|tiene) \p{L}/u

const TEXTS = ['situation', 'improvement', 'benefit']

/** The procedure is known by its SUIT number or its name; how it is, how it will be and what is gained are said, each in its own words. */
export const rationalizationIncomplete: Rule = {
  id: 'rationalization-incomplete',
  scope: 'row',
  needs: [],
  tellsEmpty: ['suitNumber', 'procedure', ...TEXTS],
  check: (plan, { format }) =>
    plan.activities.flatMap((activity) => {
      const findings: Finding[] = []
      const tell = (
        key: string,
        facts: Parameters<typeof finding<'rationalization-incomplete'>>[3],
      ): void => {
        findings.push(finding('rationalization-incomplete', 'error', placeOf(activity, format, key), facts))
      }
      const { fields } = activity
      if (
        fields.has('procedure') &&
        saysNothing(fields.get('procedure')) &&
        !/\d/.test(textIn(activity, 'suitNumber'))
      )
        tell('procedure', { problem: 'unidentified' })
      const said = new Map<string, string>()
      for (const key of TEXTS) {
        const field = fields.get(key)
        if (!field) continue
        const text = fold(field.text)
        const before = said.get(text)
        if (saysNothing(field) && !HOW_IT_IS.test(text)) tell(key, { problem: 'empty' })
        else if (before !== undefined) tell(key, { problem: 'same', as: headerOf(format, before) })
        else said.set(text, key)
      }
      return findings
    }),
}
