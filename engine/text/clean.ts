const CONTROLS =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFFC-\uFFFD]/g
const SPACES = /[ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g

/** What `cleanLine` may have to mend; most Spanish texts have none of it. */
const UNTIDY = /^\s|\s$| {2}|[\u0300-\u200F\u2028-\u202F\u205F-\uFFFF\u0000-\u001F\u007F-\u00A0\u00AD]/

/** Whether a text is on one line, with single spaces and none at its ends, and only of characters that somebody types. */
export function isTidy(text: string): boolean {
  return !UNTIDY.test(text)
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
