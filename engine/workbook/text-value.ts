/** Text as OOXML stores it → as it is read: `_x000A_` escapes undone, line ends as `\n`. */
export function decodeText(stored: string): string {
  const text = stored.includes('_x') ? unescaped(stored) : stored
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** What a `<t>` holds: the blanks at its ends count only under `xml:space="preserve"`. */
export function spacedText(content: string, space: string | undefined): string {
  return space === 'preserve' ? content : trimBlanks(content)
}

/** Text without the blanks XML knows at its ends; others, such as the no-break space, stay. */
export function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return end - start === text.length ? text : text.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

function unescaped(text: string): string {
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\p{Surrogate}/gu, '\ufffd')
}
