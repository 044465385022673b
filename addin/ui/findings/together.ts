import { placeKey } from '../../book/cell-place.js'
import type { Item } from '../../pane/item.js'

/** By rule, the words that offer all its corrections at once; a rule with fewer than two is not there. */
export function offersTogether(items: readonly Item[]): ReadonlyMap<string, string> {
  const rules = new Map<string, { findings: number; cells: Set<string> }>()
  for (const { finding } of items) {
    if (!finding.fix) continue
    const own = rules.get(finding.rule) ?? { findings: 0, cells: new Set<string>() }
    rules.set(finding.rule, own)
    own.findings++
    for (const edit of finding.fix.edits) own.cells.add(placeKey(edit))
  }
  const offers = new Map<string, string>()
  for (const [rule, { findings, cells }] of rules) {
    if (findings < 2) continue
    const what = cells.size === findings ? 'las # celdas' : 'los # hallazgos'
    offers.set(rule, `Corregir ${what.replace('#', String(findings))} de esta regla…`)
  }
  return offers
}
