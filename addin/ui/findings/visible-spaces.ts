const VISIBLE: Readonly<Record<string, string>> = {
  ' ': '·',
  '\u00A0': '°',
  '\n': '¶\n',
  '\r': '',
  '\t': '→',
}

/** A text with its spaces, line breaks and invisible characters as signs. */
export function withVisibleSpaces(text: string): string {
  return hasOddSpaces(text) ? marked(text) : text
}

/** Every space of a text as a sign. */
export function marked(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\u00A0]/gu, (sign) => VISIBLE[sign] ?? (/\s/.test(sign) ? '°' : '□'))
}

/** Whether two texts differ only in what cannot be seen. */
export function lookAlike(a: string, b: string): boolean {
  return bare(a) === bare(b)
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cc}\p{Cf}]/gu, '')
}

function hasOddSpaces(text: string): boolean {
  return /^\s|\s$|\s{2}|[^\S ]|[\p{Cc}\p{Cf}]/u.test(text)
}
