import { spacedText } from '../text-value.js'
import { OPENS, UNUSUAL, word, type PlainScanner } from './scanner.js'

const T = word('t')
const R = word('r')
const SPACE = word('xml:space')
const CLOSE_T = word('</t>')

/**
 * What an `<si>` or an `<is>` says, whose content starts here: its runs joined, what is phonetic left out. Stops after the
 * `</` of its end.
 */
export function richText(scanner: PlainScanner, depth: number): string {
  let text = ''
  while (scanner.child()) {
    scanner.name()
    if (scanner.isNamed(T)) text += plainText(scanner)
    else if (scanner.isNamed(R)) text += runText(scanner, depth)
    else skipChild(scanner, depth + 1)
  }
  return text
}

function runText(scanner: PlainScanner, depth: number): string {
  const { nameStart, nameEnd } = scanner
  if (scanner.tag() !== OPENS) return ''
  let text = ''
  while (scanner.child()) {
    scanner.name()
    if (scanner.isNamed(T)) text += plainText(scanner)
    else skipChild(scanner, depth + 2)
  }
  scanner.closes(nameStart, nameEnd)
  return text
}

function plainText(scanner: PlainScanner): string {
  if (scanner.tag() !== OPENS) return ''
  const space = scanner.attributes === 0 ? undefined : scanner.attribute(SPACE)
  scanner.text()
  if (!scanner.passes(CLOSE_T)) throw UNUSUAL
  return spacedText(scanner.lastText(), space)
}

function skipChild(scanner: PlainScanner, depth: number): void {
  if (scanner.prefixed) throw UNUSUAL
  const { nameStart, nameEnd } = scanner
  if (scanner.tag() === OPENS) scanner.skipContent(depth, nameStart, nameEnd)
}
