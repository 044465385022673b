import { remembered } from '../../engine/text/remember.js'

/** Texts whose JSON is remembered: those that come again and again, such as a column's header. */
const MOST = 4_000

const known = remembered<string>(MOST, (text) => JSON.stringify(text))

/** What JSON writes otherwise than it stands. */
const SPECIAL = /["\\\u0000-\u001f\ud800-\udfff]/

/** A text, or null, as JSON. */
export function jsonText(text: string | null): string {
  if (text === null) return 'null'
  return SPECIAL.test(text) ? JSON.stringify(text) : `"${text}"`
}

/** A text that many findings share, or null, as JSON. */
export function sharedJsonText(text: string | null): string {
  return text === null ? 'null' : known(text)
}
