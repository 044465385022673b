import type { RuleEntry, RuleFamily } from '../../../engine/rules/guide.js'
import { fold, words } from '../../../engine/text/fold.js'

interface Wish {
  readonly typed: string
  /** short name of the format whose rules are wanted, null for all */
  readonly format: string | null
  /** id of a rule that is shown in any case, or null */
  readonly always: string | null
}

/** The rules that have every word typed and belong to a format; families without any are left out. */
export function sought(
  families: readonly RuleFamily[],
  { typed, format, always }: Wish,
): readonly RuleFamily[] {
  const wanted = words(typed)
  const isSought = (entry: RuleEntry): boolean =>
    entry.id === always ||
    ((format === null || entry.formats === 'all' || entry.formats.includes(format)) &&
      wanted.every((word) => textOf(entry).includes(word)))
  return families
    .map(({ title, rules }) => ({ title, rules: rules.filter(isSought) }))
    .filter(({ rules }) => rules.length > 0)
}

const texts = new WeakMap<RuleEntry, string>()

function textOf(entry: RuleEntry): string {
  let text = texts.get(entry)
  if (text === undefined) {
    const { title, requires, why, example, id } = entry
    texts.set(entry, (text = fold([title, requires, why, example.written, example.message, id].join(' '))))
  }
  return text
}
