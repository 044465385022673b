import type { Finding } from '../../findings/finding.js'
import type { Activity } from '../../plan/plan.js'
import { codeDigits, numberIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/**
 * A BPIN is the year, the municipality's code (DANE, five digits) and four digits. Those of projects paid by regalías may
 * be other entities' and longer. A text without digits ("Sin proyecto") is none.
 */
export const bpinInvalid: Rule = {
  id: 'bpin-invalid',
  scope: 'row',
  needs: ['bpin'],
  check: (plan, { format, directory }) =>
    plan.activities.flatMap((activity) =>
      codesOf(activity).flatMap((text): Finding[] => {
        const problem = problemOf(text, (numberIn(activity, 'sgr') ?? 0) > 0, directory.dane)
        if (problem === null) return []
        const place = placeOf(activity, format, 'bpin')
        return [finding('bpin-invalid', 'warning', place, { problem, text, dane: directory.dane })]
      }),
    ),
}

function problemOf(
  text: string,
  royalties: boolean,
  dane: string | null,
): 'digits' | 'year' | 'municipality' | null {
  const digits = text.replace(/\D/g, '')
  if (digits.length !== 13) return royalties && digits.length === 14 ? null : 'digits'
  if (!/^(19|20)\d\d/.test(digits)) return 'year'
  return dane === null || royalties || digits.slice(4, 9) === dane ? null : 'municipality'
}

/** The codes of a cell, one or several; a letter among the digits is part of what was written. */
function codesOf(activity: Activity): string[] {
  const field = activity.fields.get('bpin')
  if (!field || !/\d/.test(field.text)) return []
  if (field.stored === 'number') return [codeDigits(field) || field.text]
  const several = field.raw.split(/[\r\n;,/]+|\s+(?:y|e)\s+/).map((part) => part.trim())
  const codes = several.flatMap((part) => /\d[\d .\-–_]{4,}\d/.exec(part)?.[0] ?? [])
  return codes.length > 0 ? codes : [field.text]
}
