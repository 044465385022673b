import type { Unreadable } from './workbook.js'

const HEAD_BYTES = 4096
const FLAT_SPREADSHEET =
  /<office:document\s[^>]*office:mimetype=["']application\/vnd\.oasis\.opendocument\.spreadsheet/

/** What a file is by its first bytes: `zip`, which may be a workbook, or why it is none. */
export function sniff(bytes: Uint8Array): 'zip' | Unreadable {
  if (bytes.length === 0) return { kind: 'empty' }
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return 'zip'
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return holdsUtf16(bytes, 'EncryptedPackage') ? { kind: 'password' } : { kind: 'legacy-xls' }
  }
  const head = headText(bytes)
  if (FLAT_SPREADSHEET.test(head)) return { kind: 'fods' }
  const looksLike = head.includes('%PDF-') ? 'pdf' : (markup(head) ?? (isCsv(head) ? 'csv' : 'unknown'))
  // a server that printed something before the file: a zip all the same, but no longer whole
  if (looksLike === 'unknown' && head.includes('PK\x03\x04')) return { kind: 'damaged', part: null }
  return { kind: 'not-a-workbook', looksLike }
}

function markup(head: string): 'html' | 'xml' | null {
  const text = head.trimStart()
  if (/^MIME-Version:/i.test(text)) return 'html'
  if (!/^<[a-z!?]/i.test(text)) return null
  if (/<(?:!doctype\s+html|html|head|body|table|meta|style|tr|div|center|font)(?=[\s>/])/i.test(text))
    return 'html'
  return /^<(?:\?xml|!--|!doctype|[a-z])/i.test(text) ? 'xml' : null
}

/** Lines of text, the first two of which share a delimiter. */
function isCsv(head: string): boolean {
  if (/[\x00-\x08\x0e-\x1f\ufffd]/.test(head) || /^\s*[{[]/.test(head)) return false
  const [first = '', second = first] = head.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
  return [';', ',', '\t', '|'].some((delimiter) => first.includes(delimiter) && second.includes(delimiter))
}

function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD_BYTES)
  if (startsWith(head, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(head)
  if (startsWith(head, [0xfe, 0xff])) return new TextDecoder('utf-16be').decode(head)
  if (startsWith(head, [0xef, 0xbb, 0xbf])) return new TextDecoder().decode(head)
  return new TextDecoder('windows-1252').decode(head)
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte)
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Uint8Array.from({ length: text.length * 2 }, (_, at) =>
    at % 2 ? 0 : text.charCodeAt(at / 2),
  )
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (at + wanted.length > bytes.length) return false
    let matched = 1
    while (matched < wanted.length && bytes[at + matched] === wanted[matched]) matched++
    if (matched === wanted.length) return true
  }
  return false
}
