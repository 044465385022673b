import { countsInWords, countsOf } from '../../pane/counts.js'
import { FindingItem, type Acts } from './finding-item.js'
import type { Group } from './groups.js'
import type { Near } from './near.js'

/** What a list shows of its findings. */
export interface View {
  /** ids that the filter leaves out */
  readonly hidden: ReadonlySet<string>
  readonly near: Near | null
  /** by rule, the words that offer all its corrections at once */
  readonly offers: ReadonlyMap<string, string>
  readonly byRule: boolean
  readonly acts: Acts
}

/** Findings under a heading that can be folded. */
export function FindingGroup({ group, view }: { readonly group: Group; readonly view: View }) {
  const { hidden, near, offers, byRule, acts } = view
  const shown = group.items.filter(({ id }) => !hidden.has(id))
  const rule = group.items[0]!.finding.rule
  const together = byRule ? offers.get(rule) : undefined
  return (
    <details class="group" open hidden={shown.length === 0}>
      <summary tabIndex={0}>
        <h3>{group.title}</h3>
        <span class="count">{countsInWords(countsOf(shown))}</span>
      </summary>
      {together !== undefined && acts.fix && (
        <button
          type="button"
          class="together"
          onClick={() => {
            acts.fix?.allOf(rule)
          }}
        >
          {together}
        </button>
      )}
      <ul>
        {group.items.map((item) => (
          <FindingItem
            key={item.id}
            item={item}
            hidden={hidden.has(item.id)}
            here={near?.ids.has(item.id) ? near.how : null}
            together={byRule ? null : (offers.get(item.finding.rule) ?? null)}
            withRow={byRule}
            acts={acts}
          />
        ))}
      </ul>
    </details>
  )
}
