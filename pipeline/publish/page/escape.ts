const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What may have to be mended, or is a line break; most texts have none of it. */
const SPECIAL = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFFFE\uFFFF]/
const SPECIAL_OR_BREAK = /[&<>"'\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]/

/** Text made safe for HTML content and quoted attributes: markup, control characters and half surrogates undone. */
export function escape(text: string): string {
  return SPECIAL.test(text) ? escaped(text) : text
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (c) => ENTITIES[c]!)
}

/** The same on one line, its line breaks kept as `<br>`; the direction of its letters stays inside. */
export function inline(text: string): string {
  if (!SPECIAL_OR_BREAK.test(text)) return `<bdi>${text}</bdi>`
  return `<bdi>${escaped(text).replace(/\r\n?|[\n\u2028\u2029]/g, '<br>')}</bdi>`
}

const LONG = 700
const SHOWN = 320

/** Text of any length on one line: what is very long is folded, none of it is lost. */
export function prose(text: string): string {
  if (text.length <= LONG) return inline(text)
  return `<details class="long"><summary>${inline(text.slice(0, SHOWN))}… <em>ver todo</em></summary>${inline(text)}</details>`
}
