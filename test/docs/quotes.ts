const PROMPT = /^C:\\(?:Planes 2026)?> cotejo (.*)$/

/** What a chapter quotes after an order; of what no order there says, the order is null. */
export interface Quote {
  readonly order: string | null
  readonly lines: readonly string[]
}

/** The blocks without a language of a chapter but its diagrams, each cut before every order. */
export function quotesIn(chapter: string): Quote[] {
  const blocks = [...chapter.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter(
    ([, language, block]) => language === '' && !block!.includes('◄'),
  )
  return blocks.flatMap(([, , block]) => {
    const parts: { order: string | null; lines: string[] }[] = []
    for (const line of block!.trimEnd().split('\n')) {
      const order = PROMPT.exec(line)?.[1]
      if (order !== undefined || parts.length === 0) parts.push({ order: order ?? null, lines: [] })
      if (order === undefined) parts.at(-1)!.lines.push(line)
    }
    return parts
  })
}

/**
 * The lines that some quotes have and the commands did not say.
 * @param said by the order, what each time that it was given said
 * @param others what was said where nothing is quoted with its order
 */
export function unsaid(
  quotes: readonly Quote[],
  said: ReadonlyMap<string, readonly string[]>,
  others: string,
): { readonly order: string | null; readonly line: string }[] {
  const given = new Map<string, number>()
  return quotes.flatMap(({ order, lines }) => {
    const nth = given.get(order ?? '') ?? 0
    if (order !== null) given.set(order, nth + 1)
    const text = order === null ? others : (said.get(order)?.[nth] ?? '')
    return missing(
      lines.map((line) => line.replace(/suma [0-9a-f]+…$/, 'suma X')),
      text,
    ).map((line) => ({ order, line }))
  })
}

/** The orders that some quotes give, each once, in order of their letters. */
export function ordersOf(quotes: readonly Quote[]): string[] {
  return [...new Set(quotes.flatMap(({ order }) => order ?? []))].sort()
}

/** Those of some lines that a text does not have, in their order; `…` stands for what was left out. */
function missing(lines: readonly string[], text: string): string[] {
  const told = text.split('\n').map((line) => line.trimEnd())
  let from = 0
  return lines.filter((line) => {
    if (line.trim() === '…' || line === '') return false
    const [start] = line.split('…')
    const at = told.findIndex(
      (own, i) => i >= from && (line.endsWith('…') ? own.startsWith(start!) : own === line),
    )
    if (at >= 0) from = at + 1
    return at < 0
  })
}
