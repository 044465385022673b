import { encodingOf } from '../xml.js'

/** An XML part as text, every character of it, and the way back to its bytes. */
export interface PartText {
  readonly text: string
  /** the bytes of a changed text, in the part's own encoding */
  readonly encode: (changed: string) => Uint8Array
}

/** The bytes of a well-formed XML part → its text; a byte order mark stays in it. */
export function partText(bytes: Uint8Array): PartText {
  const encoding = encodingOf(bytes) ?? 'utf-8'
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  if (encoding === 'utf-8') return { text, encode: (changed) => new TextEncoder().encode(changed) }
  if (encoding === 'windows-1252') return { text, encode: windows1252 }
  return { text, encode: (changed) => utf16(changed, encoding === 'utf-16le') }
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian)
  return bytes
}

/** What the encoding lacks, which only new content of elements can hold, becomes a reference. */
function windows1252(text: string): Uint8Array {
  const all = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  const byteOf = new Map([...all].map((char, byte) => [char, byte]))
  const bytes: number[] = []
  for (const char of text) {
    const byte = byteOf.get(char)
    if (byte !== undefined) bytes.push(byte)
    else for (const ascii of `&#${String(char.codePointAt(0))};`) bytes.push(ascii.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}
