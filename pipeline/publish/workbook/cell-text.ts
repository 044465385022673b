export const MAX_CELL_TEXT = 32_767
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
/** What may have to be mended; most texts have none of it. */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]|_x/
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g

/** Text as a cell can hold it: what XML or Excel cannot take is removed, replaced or cut, and nothing is decoded twice. */
export function cellText(text: string): string {
  if (text.length <= MAX_CELL_TEXT && !UNSAFE.test(text)) return text
  const legal = text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '').replace(LONE_SURROGATE, '\uFFFD')
  return cut(legal, MAX_CELL_TEXT).replace(LOOKS_ESCAPED, '_x005F_')
}

/** The text, cut to a number of UTF-16 units with an ellipsis; never through the middle of a character. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  return text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '') + '…'
}
