import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import type { Quantity } from '../../text/goal.js'
import { fixCell, placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'
import { goalCells } from './quantities.js'

/** A quantity in words ("Un", "dos (2)") or a percentage as "por ciento"; the fix writes the figures of its cell. */
export const goalQuantityInWords: Rule = {
  id: 'goal-quantity-in-words',
  scope: 'row',
  needs: ['goal'],
  check: (plan, { format }) => {
    const key = keyOf(format, 'goal')
    const findings: Finding[] = []
    for (const { activity, raw, at, quantities } of goalCells(plan, format)) {
      const inWords = quantities.filter((quantity) => quantity.inWords)
      if (inWords.length === 0) continue
      const fixed = inFigures(raw, inWords)
      const label =
        inWords.length === 1 ? `Escribir ${figure(inWords[0]!)}` : 'Escribir las cantidades en cifras'
      const fix = fixed === null ? null : fixCell(label, activity.sheet, at, fixed)
      for (const { written, quantity, kind } of inWords) {
        const place = placeOf(activity, format, key, at, raw)
        const facts = { words: written, quantity, percent: kind === 'percent' }
        findings.push(finding('goal-quantity-in-words', 'info', place, facts, fix))
      }
    }
    return findings
  },
}

/** A text with its quantities in figures, or null where they cannot be found in it word for word. */
function inFigures(raw: string, quantities: readonly Quantity[]): string | null {
  let done = ''
  let rest = raw
  for (const quantity of quantities) {
    const place = wordsIn(rest, quantity.written)
    if (place === null) return null
    done += rest.slice(0, place) + figure(quantity)
    rest = rest.slice(place + quantity.written.length)
  }
  return done + rest
}

/** Where the words stand in a text as words of their own, or null. */
function wordsIn(raw: string, written: string): number | null {
  for (let at = raw.indexOf(written); at >= 0; at = raw.indexOf(written, at + 1)) {
    const around =
      raw.slice(Math.max(0, at - 1), at) + raw.slice(at + written.length, at + written.length + 1)
    if (!/[\p{L}\p{N}]/u.test(around)) return at
  }
  return null
}

function figure({ quantity, kind }: Quantity): string {
  return `${String(quantity).replace('.', ',')}${kind === 'percent' ? '%' : ''}`
}
