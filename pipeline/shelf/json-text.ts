/** Texts whose JSON is remembered: those that come again and again, such as a column's header. */
const MOST = 4_000
const LONGEST = 400

const known = new Map<string, string>()

/** A text, or null, as JSON. */
export function jsonText(text: string | null): string {
  return text === null ? 'null' : JSON.stringify(text)
}

/** A text that many findings share, or null, as JSON. */
export function sharedJsonText(text: string | null): string {
  if (text === null) return 'null'
  if (text.length > LONGEST) return JSON.stringify(text)
  let json = known.get(text)
  if (json === undefined) {
    if (known.size >= MOST) known.clear()
    known.set(text, (json = JSON.stringify(text)))
  }
  return json
}
