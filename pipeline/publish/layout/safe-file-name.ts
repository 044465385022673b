import { cut } from '../workbook/cell-text.js'

/** Excel opens no path of more than 218 characters, folders included. */
const MAX_LENGTH = 80
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i
const FORBIDDEN = /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E<>:"/\\|?*]/g

/** Hands out names for files, safe on every system and each one once, whatever the texts they come from. */
export class SafeFileNames {
  private readonly taken = new Set<string>()

  /** @param longest in characters, without the extension */
  constructor(
    private readonly extension: string,
    private readonly longest = MAX_LENGTH,
  ) {}

  /** A name made from a text, with the extension. */
  of(text: string): string {
    const base = safe(text, this.longest)
    let name = base
    for (let n = 2; this.taken.has(folded(name)); n++) name = `${base} (${n})`
    this.taken.add(folded(name))
    return name + this.extension
  }
}

function safe(text: string, longest: number): string {
  const clean = cut(
    text
      .normalize('NFC')
      .replace(/\p{Surrogate}/gu, '')
      .replace(FORBIDDEN, ' '),
    longest,
  )
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~$]+|[\s.]+$/g, '')
  if (clean === '') return 'archivo'
  return RESERVED.test(clean) ? `archivo ${clean}` : clean
}

/** Names that Windows or macOS take for the same. */
function folded(name: string): string {
  return name.normalize('NFD').toLowerCase()
}
