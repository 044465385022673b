import type { Severity } from '../../../engine/findings/finding.js'
import { SEVERITIES } from '../../../engine/findings/severity-counts.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import { words } from '../../../engine/text/fold.js'
import type { Item } from '../../pane/item.js'

/** What a person wants to see of the findings. */
export interface Filter {
  readonly text: string
  readonly severities: ReadonlySet<Severity>
}

export const EVERYTHING: Filter = { text: '', severities: new Set(SEVERITIES) }

/** The ids of the findings that a filter leaves out. Accents and capitals make no difference; every word must be found. */
export function leftOut(items: readonly Item[], { text, severities }: Filter): ReadonlySet<string> {
  const wanted = words(text)
  const out = new Set<string>()
  for (const item of items) {
    const said = wanted.length === 0 ? '' : textOf(item)
    if (!severities.has(item.finding.severity) || !wanted.every((word) => said.includes(word)))
      out.add(item.id)
  }
  return out
}

const texts = new WeakMap<Item, string>()

function textOf(item: Item): string {
  const known = texts.get(item)
  if (known !== undefined) return known
  const { rule, sheet, cell, column, row, value, message } = item.words
  const text = words([ruleTitle(rule), message, row, cell, column, value, sheet].join(' ')).join(' ')
  texts.set(item, text)
  return text
}
