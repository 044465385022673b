/** What a byte is where it stands in the text, in a value or in a name of plain XML. */
export const ORDINARY = 0
export const SPECIAL = 1
export const NAME = 2
export const NAME_START = 3

/** By byte: `SPECIAL` must be looked at wherever it stands; the others are ordinary in texts and values. */
export const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x20) return SPECIAL
  const char = String.fromCharCode(byte)
  if (byte >= 0x80 || '<&]"\''.includes(char)) return SPECIAL
  if (/[A-Za-z_]/.test(char)) return NAME_START
  return /[0-9.:-]/.test(char) ? NAME : ORDINARY
})

export const TAB = 0x09
export const LINE_FEED = 0x0a
export const RETURN = 0x0d
export const SPACE = 0x20
export const QUOTE = 0x22
export const AMPERSAND = 0x26
export const APOSTROPHE = 0x27
export const SLASH = 0x2f
export const COLON = 0x3a
export const LESS = 0x3c
export const EQUAL = 0x3d
export const GREATER = 0x3e
export const QUESTION = 0x3f
export const BRACKET = 0x5d

/** How many bytes the character of XML takes that starts here in UTF-8, beyond ASCII; 0 when it is none. */
export function multibyteLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  const second = bytes[at + 1] ?? 0
  if (first >= 0xc2 && first < 0xe0) return isMore(second) ? 2 : 0
  const third = bytes[at + 2] ?? 0
  if (!isMore(second) || !isMore(third)) return 0
  if (first >= 0xe0 && first < 0xf0) return isBasic(first, second, third) ? 3 : 0
  const beyondBasic = first === 0xf0 ? second >= 0x90 : first > 0xf0 && (first < 0xf4 || second < 0x90)
  return first < 0xf5 && beyondBasic && isMore(bytes[at + 3] ?? 0) ? 4 : 0
}

function isMore(byte: number): boolean {
  return (byte & 0xc0) === 0x80
}

/** No overlong form, no surrogate, neither U+FFFE nor U+FFFF. */
function isBasic(first: number, second: number, third: number): boolean {
  if (first === 0xe0) return second >= 0xa0
  if (first === 0xed) return second < 0xa0
  return first !== 0xef || second !== 0xbf || third < 0xbe
}

/** Whether XML 1.0 knows the character of this number. */
export function isXmlChar(code: number): boolean {
  if (!(code >= 0x20)) return code === TAB || code === LINE_FEED || code === RETURN
  return code < 0xd800 || (code >= 0xe000 && code < 0xfffe) || (code >= 0x10000 && code < 0x110000)
}
