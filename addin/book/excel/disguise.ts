/** What holds the contents of cells, in what the pane asks and in what Excel answers. */
const CONTENTS: ReadonlySet<string> = new Set([
  'Values',
  'Formulas',
  'FormulasLocal',
  'FormulasR1C1',
  'Text',
  'Value',
])
const SET_PROPERTY = 4

/**
 * A copy of a request or an answer in which the texts of cells say nothing any more: as long as they were, letter for
 * letter, so that what depends on their shape still happens. Addresses, names of sheets, formats and numbers stay.
 */
export function disguised(message: unknown, inContents = false): unknown {
  if (typeof message === 'string') return inContents ? disguisedText(message) : message
  if (Array.isArray(message)) return message.map((part) => disguised(part, inContents))
  if (typeof message !== 'object' || message === null) return message
  const writes = isWriting(message)
  return Object.fromEntries(
    Object.entries(message).map(([key, part]) => {
      const contents = inContents || holdsContents(key, part) || (writes && key === 'ArgumentInfo')
      return [key, disguised(part, contents)]
    }),
  )
}

/** Letters and digits give way; errors, and what makes a formula or a number of a text, stay. */
export function disguisedText(text: string): string {
  if (/^#[A-Z\d/_]+[!?]?$/.test(text)) return text
  return text
    .replace(/\p{L}/gu, (letter) => (letter === letter.toLowerCase() ? 'x' : 'X').repeat(letter.length))
    .replace(/\p{N}/gu, '0')
}

/** `Value` is also what every answer of Excel is called. */
function holdsContents(key: string, part: unknown): boolean {
  return CONTENTS.has(key) && (key !== 'Value' || typeof part === 'string')
}

function isWriting(message: object): boolean {
  const { ActionType, Name } = message as { readonly ActionType?: unknown; readonly Name?: unknown }
  return ActionType === SET_PROPERTY && typeof Name === 'string' && CONTENTS.has(Name)
}
