const ESCAPED = /(^|[;,|])'(?=[\s'"]*[=+\-@＝＋－＠﹦﹢﹣﹫−⁼⁺⁻₌₊₋])/gu

/** A text of the open data again as it was: what a reader does who wants it without apostrophes, as LEAME.md says. */
export function withoutEscape(text: string): string {
  return text.replace(ESCAPED, '$1')
}
