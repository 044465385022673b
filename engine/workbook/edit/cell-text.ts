/** Characters of a cell's text, at most, in Excel. */
export const MAX_TEXT = 32_767

/** What XML cannot hold as it is, or would change: escaped as `_xHHHH_`, as is what looks like such an escape. */
const ESCAPED = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9a-f]{4}_)/gi
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The text of a cell as the content of its `<t>`: a carriage return apart, it is read back as it was. */
export function storedText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(ESCAPED, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>]/g, (char) => ENTITIES[char]!)
}
