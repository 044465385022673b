const CONTROLS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC-\uFFFD]/g
const SPACES = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g

const SPACE = 0x20

/** Latin letters, and the dashes, quotes and bullets of typographers: what `cleanLine` never has to mend. */
function isPlain(code: number): boolean {
  if (code < 0x7f) return code > SPACE
  if (code < 0x300) return code > 0xa0 && code !== 0xad
  return code > 0x200f && code < 0x205f && (code < 0x2028 || code > 0x202f)
}

/** Whether a text opens with one of the letters that English has: most do, and have no bullet or number before them. */
export function opensWithLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 0x20
  return code >= 0x61 && code <= 0x7a
}

/** Whether a text is on one line, with single spaces and none at its ends, and only of characters that somebody types. */
export function isTidy(text: string): boolean {
  const { length } = text
  let last = SPACE
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code === SPACE ? last === SPACE : !isPlain(code)) return false
    last = code
  }
  return length === 0 || last !== SPACE
}

/** Text on one line: no control characters, single spaces, nothing at the ends. */
export function cleanLine(text: string): string {
  if (isTidy(text)) return text
  return text
    .replace(CONTROLS, '')
    .replace(/[\r\n\u2028\u2029]+/g, ' ')
    .replace(SPACES, ' ')
    .trim()
    .normalize('NFC')
}

/** The clean, non-empty lines of a cell. */
export function cleanLines(text: string): string[] {
  if (isTidy(text)) return text === '' ? [] : [text]
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .map(cleanLine)
    .filter((line) => line !== '')
}

/** The text without the characters that nobody typed on purpose. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '')
}

/** Whether the text holds characters that nobody typed on purpose (controls, U+FFFD, zero-width marks). */
export function hasControls(text: string): boolean {
  return text.search(CONTROLS) >= 0
}
