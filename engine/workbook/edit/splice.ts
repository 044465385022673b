/** A stretch of a text and what takes its place. */
export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The text with its stretches replaced: what is put between goes before what is replaced there, in the order given. */
export function spliced(text: string, splices: readonly Splice[]): string {
  let result = ''
  let at = 0
  for (const { from, to, text: replacement } of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    result += text.slice(at, from) + replacement
    at = to
  }
  return result + text.slice(at)
}
