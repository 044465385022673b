import { cut } from './cell-text.js'

const MAX_SHEET_NAME = 31
const RESERVED = /^history$/i
/** Small words and marks that a shortened name should not end in. */
const DANGLING = /(?:[\s,;:–-]+(?:de|del|el|la|las|los|y|e|en|para|por|con))*[\s,;:–-]*$/i

/** Legal and unique names for the sheets of a workbook, in order, as near to the wanted ones as Excel allows. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>()
  return wanted.map((name) => {
    const base = legal(name)
    let unique = shorten(base, MAX_SHEET_NAME)
    for (let n = 2; taken.has(unique.toLowerCase()); n++) {
      const suffix = ` (${n})`
      unique = shorten(base, MAX_SHEET_NAME - suffix.length) + suffix
    }
    taken.add(unique.toLowerCase())
    return unique
  })
}

function legal(name: string): string {
  const clean = name
    .replace(/\p{Surrogate}|\p{Cc}|[[\]:*?/\\]/gu, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim()
  return clean === '' || RESERVED.test(clean) ? `Hoja ${clean}`.trim() : clean
}

/** Cut between words where there is a space in the second half of the name. */
function shorten(name: string, limit: number): string {
  if (name.length <= limit) return name
  const space = name.lastIndexOf(' ', limit - 1)
  if (space <= limit / 2) return cut(name, limit)
  return `${name.slice(0, space).replace(DANGLING, '')}…`
}
